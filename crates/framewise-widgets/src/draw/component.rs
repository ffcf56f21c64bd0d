//! Components inside markup. All of them are mounted through one, since Yew writes its plumbing out for each type.
//!
//! INVARIANT (identity): the key of what is mounted is the component's name with the author's key, so Yew never hands
//! the state of one to another, be it in a keyed list or at the same place. It stands in a list of its own, whose key
//! is the author's or none; so a component without a key counts as one without a key among its siblings. Yew compares
//! the keys of lists only inside keyed lists, which is why the author's key is in both.

use std::any::{Any, type_name};
use std::rc::Rc;
use yew::functional::{FunctionProvider, Hook, HookContext};
use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::{Key, VComp, VList, VNode};

/// A component with its properties, which replaces whatever else is in its place.
pub fn component<C>(properties: C::Properties, key: Option<Key>) -> VNode
where
    C: FunctionProvider,
    C::Properties: 'static,
{
    let mounted = MountedProps {
        run: run::<C>,
        same: same::<C::Properties>,
        properties: Rc::new(properties),
    };
    place(mounted, type_name::<C>(), key)
}

/// The value of a property, converted as Yew does.
pub fn property<P>(value: impl IntoPropValue<P>) -> P {
    value.into_prop_value()
}

/// A component without its type.
#[derive(Clone, Properties)]
struct MountedProps {
    run: fn(&mut HookContext, &dyn Any) -> HtmlResult,
    same: fn(&dyn Any, &dyn Any) -> bool,
    properties: Rc<dyn Any>,
}

impl PartialEq for MountedProps {
    fn eq(&self, other: &MountedProps) -> bool {
        (self.same)(&*self.properties, &*other.properties)
    }
}

/// Draws a component. What are not its properties cannot come here; they would draw nothing.
fn run<C>(context: &mut HookContext, properties: &dyn Any) -> HtmlResult
where
    C: FunctionProvider,
    C::Properties: 'static,
{
    match properties.downcast_ref() {
        Some(properties) => C::run(context, properties),
        None => Ok(Html::default()),
    }
}

fn same<P: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    match (one.downcast_ref::<P>(), other.downcast_ref::<P>()) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

#[inline(never)]
fn place(mounted: MountedProps, name: &str, key: Option<Key>) -> VNode {
    let identity = match &key {
        Some(key) => Key::from([name, " ", key].concat()),
        None => Key::from(name),
    };
    let component = VComp::new::<Mounted>(Rc::new(mounted), Some(identity));
    let alone = vec![VNode::VComp(Rc::new(component))];
    VNode::VList(Rc::new(VList::with_children(alone, key)))
}

/// The one component that Yew knows.
#[component]
fn Mounted(props: &MountedProps) -> HtmlResult {
    use_mounted(props)
}

/// The component is one hook: it has the context to itself.
struct Run<'props>(&'props MountedProps);

impl Hook for Run<'_> {
    type Output = HtmlResult;

    fn run(self, context: &mut HookContext) -> HtmlResult {
        (self.0.run)(context, &*self.0.properties)
    }
}

fn use_mounted(props: &MountedProps) -> Run<'_> {
    Run(props)
}
