//! Yew's hooks under their names, with what is behind them written once and not again for each type.
//!
//! A state or a memory is kept as `Rc<dyn Any>` in one hook of Yew's. It knows no widget.

use std::any::Any;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use yew::NodeRef;
use yew::functional::{Hook, HookContext, TearDown};

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

/// Whether two things are of one type and equal.
type Same = fn(&dyn Any, &dyn Any) -> bool;

fn equal<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    match (one.downcast_ref::<T>(), other.downcast_ref::<T>()) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

#[inline(never)]
fn slot(context: &mut HookContext) -> Slot {
    yew::functional::use_mut_ref(|| None).run(context)
}

/// What was made from the same.
#[inline(never)]
fn held(slot: &Slot, from: &dyn Any, same: Same) -> Option<Rc<dyn Any>> {
    match &*slot.borrow() {
        Some((old, made)) if same(&**old, from) => Some(Rc::clone(made)),
        _ => None,
    }
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
        if let Some(made) = held(&slot, &from, equal::<From>)
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

/// Where an element is to be found.
pub fn use_node_ref() -> impl Hook<Output = NodeRef> {
    Do(|context: &mut HookContext| {
        let place = use_memo((), |()| NodeRef::default()).run(context);
        NodeRef::clone(&place)
    })
}

/// What is undone before an effect runs again, and at the end.
type Undo = Box<dyn FnOnce()>;

/// Runs after the component is drawn for the first time, and whenever what it depends on has changed.
pub fn use_effect_with<From, Back>(
    from: From,
    run: impl FnOnce(&From) -> Back + 'static,
) -> impl Hook<Output = ()>
where
    From: PartialEq + 'static,
    Back: TearDown,
{
    Do(move |context: &mut HookContext| {
        let from = Rc::new(from);
        let known: Rc<dyn Any> = from.clone();
        let run = Box::new(move || -> Undo {
            let back = run(&from);
            Box::new(move || back.tear_down())
        });
        effect(context, known, equal::<From>, run);
    })
}

/// Counts how often what an effect depends on has changed; Yew compares the counts.
#[inline(never)]
fn effect(
    context: &mut HookContext,
    from: Rc<dyn Any>,
    same: Same,
    run: Box<dyn FnOnce() -> Undo>,
) {
    let changes = use_mut_ref(|| 0_u32).run(context);
    let slot = slot(context);
    if held(&slot, &*from, same).is_none() {
        *changes.borrow_mut() += 1;
        hold(&slot, from, Rc::new(()));
    }
    let count = *changes.borrow();
    yew::functional::use_effect_with(count, move |_: &u32| run()).run(context);
}

/// A state without its type.
#[derive(Clone)]
struct Erased {
    value: Rc<dyn Any>,
    same: Same,
}

impl PartialEq for Erased {
    fn eq(&self, other: &Erased) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

#[inline(never)]
fn state(
    context: &mut HookContext,
    first: &dyn Fn() -> Rc<dyn Any>,
    same: Same,
) -> yew::UseStateHandle<Erased> {
    let first = || Erased {
        value: first(),
        same,
    };
    yew::functional::use_state_eq(first).run(context)
}

fn never(_: &dyn Any, _: &dyn Any) -> bool {
    false
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
    same: Same,
) -> impl Hook<Output = UseStateHandle<T>> {
    Do(move |context: &mut HookContext| {
        let first: &dyn Fn() -> Rc<T> = &|| Rc::new(first());
        let inner = state(context, &|| first(), same);
        // A state of another type cannot be here; if it were, the first value would stand in.
        let value = Rc::clone(&inner.value).downcast();
        UseStateHandle {
            value: value.unwrap_or_else(|_| first()),
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
fn set(inner: &yew::UseStateSetter<Erased>, value: Rc<dyn Any>, same: Same) {
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
    same: Same,
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
