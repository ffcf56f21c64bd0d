//! Yew's hooks under their names, with what is behind them written once and not again for each type.
//!
//! A state or a memory is kept as `Rc<dyn Any>` in one hook of Yew's. It knows no widget.

use std::any::Any;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use yew::functional::{Hook, HookContext};

/// A hook that is a function of its context.
struct Do<F>(F);

impl<F: FnOnce(&mut HookContext) -> Output, Output> Hook for Do<F> {
    type Output = Output;

    fn run(self, context: &mut HookContext) -> Output {
        (self.0)(context)
    }
}

/// What a memory holds: what it was made from, and what was made.
type Slot = Rc<RefCell<Option<(Rc<dyn Any>, Rc<dyn Any>)>>>;

#[inline(never)]
fn slot(context: &mut HookContext) -> Slot {
    yew::functional::use_mut_ref(|| None).run(context)
}

#[inline(never)]
fn held(slot: &Slot) -> Option<(Rc<dyn Any>, Rc<dyn Any>)> {
    slot.borrow().clone()
}

#[inline(never)]
fn hold(slot: &Slot, from: Rc<dyn Any>, made: Rc<dyn Any>) {
    *slot.borrow_mut() = Some((from, made));
}

/// What is made from something, and made again when that has changed.
pub fn use_memo<T, From>(from: From, make: impl FnOnce(&From) -> T) -> impl Hook<Output = Rc<T>>
where
    T: 'static,
    From: PartialEq + 'static,
{
    Do(move |context: &mut HookContext| {
        let slot = slot(context);
        if let Some((old, made)) = held(&slot)
            && old.downcast_ref::<From>() == Some(&from)
            && let Ok(made) = made.downcast::<T>()
        {
            return made;
        }
        let made = Rc::new(make(&from));
        hold(&slot, Rc::new(from), made.clone());
        made
    })
}

/// What is made at first and can be changed; a change draws nothing.
pub fn use_mut_ref<T: 'static>(make: impl FnOnce() -> T) -> impl Hook<Output = Rc<RefCell<T>>> {
    use_memo((), |()| RefCell::new(make()))
}

/// A state without its type.
#[derive(Clone)]
struct Erased {
    value: Rc<dyn Any>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Erased {
    fn eq(&self, other: &Erased) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

#[inline(never)]
fn state(context: &mut HookContext, first: &dyn Fn() -> Erased) -> yew::UseStateHandle<Erased> {
    yew::functional::use_state_eq(first).run(context)
}

fn never(_: &dyn Any, _: &dyn Any) -> bool {
    false
}

fn equal<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    match (one.downcast_ref::<T>(), other.downcast_ref::<T>()) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// A state; setting it draws the component again.
pub fn use_state<T: 'static>(first: impl Fn() -> T) -> impl Hook<Output = UseStateHandle<T>> {
    use_state_by(first, never)
}

/// A state; setting it to something else draws the component again.
pub fn use_state_eq<T: PartialEq + 'static>(
    first: impl Fn() -> T,
) -> impl Hook<Output = UseStateHandle<T>> {
    use_state_by(first, equal::<T>)
}

fn use_state_by<T: 'static>(
    first: impl Fn() -> T,
    same: fn(&dyn Any, &dyn Any) -> bool,
) -> impl Hook<Output = UseStateHandle<T>> {
    Do(move |context: &mut HookContext| {
        let inner = state(context, &|| Erased {
            value: Rc::new(first()),
            same,
        });
        // A state of another type cannot be here; if it were, the first value would stand in.
        let value = Rc::clone(&inner.value).downcast();
        UseStateHandle {
            value: value.unwrap_or_else(|_| Rc::new(first())),
            inner,
        }
    })
}

/// A state as it was when the component was drawn.
pub struct UseStateHandle<T> {
    value: Rc<T>,
    inner: yew::UseStateHandle<Erased>,
}

impl<T: 'static> UseStateHandle<T> {
    /// Sets the state.
    pub fn set(&self, value: T) {
        set(&self.inner.setter(), Rc::new(value), self.inner.same);
    }

    /// What sets it, without what it was.
    pub fn setter(&self) -> UseStateSetter<T> {
        UseStateSetter {
            inner: self.inner.setter(),
            same: self.inner.same,
            of: std::marker::PhantomData,
        }
    }
}

#[inline(never)]
fn set(
    inner: &yew::UseStateSetter<Erased>,
    value: Rc<dyn Any>,
    same: fn(&dyn Any, &dyn Any) -> bool,
) {
    inner.set(Erased { value, same });
}

impl<T> Clone for UseStateHandle<T> {
    fn clone(&self) -> UseStateHandle<T> {
        UseStateHandle {
            value: Rc::clone(&self.value),
            inner: self.inner.clone(),
        }
    }
}

impl<T> Deref for UseStateHandle<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for UseStateHandle<T> {
    fn eq(&self, other: &UseStateHandle<T>) -> bool {
        self.value == other.value
    }
}

/// What sets a state.
pub struct UseStateSetter<T> {
    inner: yew::UseStateSetter<Erased>,
    same: fn(&dyn Any, &dyn Any) -> bool,
    of: std::marker::PhantomData<fn(T)>,
}

impl<T: 'static> UseStateSetter<T> {
    /// Sets the state.
    pub fn set(&self, value: T) {
        set(&self.inner, Rc::new(value), self.same);
    }
}

impl<T> Clone for UseStateSetter<T> {
    fn clone(&self) -> UseStateSetter<T> {
        UseStateSetter {
            inner: self.inner.clone(),
            same: self.same,
            of: std::marker::PhantomData,
        }
    }
}
