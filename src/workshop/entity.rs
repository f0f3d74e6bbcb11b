//! What every kind of thing has in common, said once.
//!
//! The [`entity!`] macro turns a list of fields into four types that must never drift apart: the thing
//! itself with its registers, its identity, the enum of its fields (what a change writes), and its plain
//! form (what the readable copy, templates and exports hold).

use super::id::Id;
use super::position::Position;
use super::register::{Replaced, Text, Write};
use super::stamp::Version;

/// Whether a thing is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Life {
    /// The write that made it.
    pub born: Version,
    /// The write that removed it, if it is removed.
    pub removed: Option<Version>,
    /// The removal that an edit made elsewhere at the same time has outlived, until somebody settles it.
    pub outlived: Option<Version>,
}

impl Life {
    /// Says whether the thing was removed.
    #[must_use]
    pub const fn is_removed(&self) -> bool {
        self.removed.is_some()
    }
}

/// A thing with an identity, a place in an order, and fields.
pub trait Entity: Sized {
    /// Its identity.
    type Id: Copy + Eq + Into<Id> + From<Id>;
    /// One of its fields with a value.
    type Field: Clone;
    /// Its values without their history.
    type Plain;

    /// Makes the thing with all fields empty.
    fn new(id: Self::Id) -> Self;
    /// Returns its identity.
    fn id(&self) -> Self::Id;
    /// Returns its place in the order of its kind.
    fn position(&self) -> &Position;
    /// Returns whether it is there.
    fn life(&self) -> &Life;
    /// Returns the latest version of its texts: what a removal has seen.
    fn wording(&self) -> Version;
    /// Says whether another wording, or a removal, stands against what is shown.
    fn is_contested(&self) -> bool;
    /// Returns the versions that settling has to name.
    fn contested(&self) -> Vec<Version>;
    /// Returns its values without their history.
    fn plain(&self) -> Self::Plain;
    /// Returns every field that is not empty, as a change would write it.
    fn fields(plain: Self::Plain) -> (Self::Id, Vec<Self::Field>);
    /// Returns every field that is no text, the empty ones as well, as a change would write it.
    fn values(&self) -> Vec<Self::Field>;
    /// Returns its texts with all their wordings, each by the name of its field.
    fn texts(&self) -> Vec<(&'static str, &Text)>;
    /// Returns a wording of the text of this name, as a change would write it; none: it has no such text.
    fn text_field(name: &str, wording: String) -> Option<Self::Field>;
}

/// The part of [`Entity`] that only the fold may use.
pub(super) trait Mutable: Entity {
    fn life_mut(&mut self) -> &mut Life;
    fn write(&mut self, field: Self::Field, how: Write, version: Version) -> Option<Replaced<Self::Field>>;
    /// Drops the rivals of these versions and returns them.
    fn settle(&mut self, versions: &[Version]) -> Vec<(Self::Field, Version)>;
    /// Puts a rival wording beside the one that is shown; returns whether it was not there already.
    fn contest(&mut self, field: Self::Field, version: Version) -> bool;
    fn is_text(field: &Self::Field) -> bool;
    /// Returns the text that a field holds, if it is one that people type.
    fn text_mut(field: &mut Self::Field) -> Option<&mut String>;
    /// Says whether the field has this value already.
    fn holds(&self, field: &Self::Field) -> bool;
}

macro_rules! entity {
    (
        $(#[$doc:meta])*
        $Entity:ident, $Id:ident, $Field:ident, $Plain:ident {
            $( text $(#[$text_doc:meta])* $text:ident / $Text:ident; )*
            $( value $(#[$value_doc:meta])* $value:ident / $Value:ident: $Type:ty; )*
        }
    ) => {
        #[doc = concat!("Identifies a [`", stringify!($Entity), "`].")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $Id($crate::workshop::Id);

        impl From<$crate::workshop::Id> for $Id {
            fn from(id: $crate::workshop::Id) -> Self {
                Self(id)
            }
        }

        impl From<$Id> for $crate::workshop::Id {
            fn from(id: $Id) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $Id {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $Entity {
            id: $Id,
            life: $crate::workshop::Life,
            /// Its place in the order of its kind.
            pub pos: $crate::workshop::Reg<$crate::workshop::Position>,
            $( $(#[$text_doc])* pub $text: $crate::workshop::Text, )*
            $( $(#[$value_doc])* pub $value: $crate::workshop::Reg<$Type>, )*
        }

        #[doc = concat!("One field of a [`", stringify!($Entity), "`] with a value.")]
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum $Field {
            /// Its place in the order of its kind.
            Pos($crate::workshop::Position),
            $( $(#[$text_doc])* $Text(String), )*
            $( $(#[$value_doc])* $Value($Type), )*
        }

        #[doc = concat!("A [`", stringify!($Entity), "`] without its history: what files hold.")]
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $Plain {
            /// Its identity. A thing that was added by hand has none yet.
            #[serde(default)]
            pub id: $Id,
            /// Its place in the order of its kind.
            #[serde(default, skip_serializing_if = "is_default")]
            pub pos: $crate::workshop::Position,
            $( $(#[$text_doc])* #[serde(default, skip_serializing_if = "is_default")] pub $text: String, )*
            $( $(#[$value_doc])* #[serde(default, skip_serializing_if = "is_default")] pub $value: $Type, )*
        }

        impl $Plain {
            /// Changes every text that people typed.
            pub(super) fn visit(&mut self, change: &mut dyn FnMut(&mut String)) {
                $( change(&mut self.$text); )*
                let _ = change;
            }
        }

        impl $crate::workshop::difference::PlainThing for $Plain {
            type Field = $Field;

            fn id(&self) -> $crate::workshop::Id {
                self.id.into()
            }

            fn set_id(&mut self, id: $crate::workshop::Id) {
                self.id = id.into();
            }

            fn pos(&self) -> &$crate::workshop::Position {
                &self.pos
            }

            fn set_pos(&mut self, pos: $crate::workshop::Position) {
                self.pos = pos;
            }

            fn written(&self) -> Vec<$crate::workshop::difference::Written<$Field>> {
                use $crate::workshop::difference::Written;
                vec![
                    Written {
                        name: "pos",
                        is_text: false,
                        value: (&self.pos).into(),
                        field: $Field::Pos(self.pos.clone()),
                    },
                    $( Written {
                        name: stringify!($text),
                        is_text: true,
                        value: (&self.$text).into(),
                        field: $Field::$Text(self.$text.clone()),
                    }, )*
                    $( Written {
                        name: stringify!($value),
                        is_text: false,
                        value: (&self.$value).into(),
                        field: $Field::$Value(self.$value.clone()),
                    }, )*
                ]
            }
        }

        impl $Entity {
            /// Returns its identity.
            #[must_use]
            pub const fn id(&self) -> $Id {
                self.id
            }
        }

        impl $crate::workshop::Entity for $Entity {
            type Id = $Id;
            type Field = $Field;
            type Plain = $Plain;

            fn new(id: $Id) -> Self {
                Self {
                    id,
                    life: Default::default(),
                    pos: Default::default(),
                    $( $text: Default::default(), )*
                    $( $value: Default::default(), )*
                }
            }

            fn id(&self) -> $Id {
                self.id
            }

            fn position(&self) -> &$crate::workshop::Position {
                &self.pos
            }

            fn life(&self) -> &$crate::workshop::Life {
                &self.life
            }

            fn wording(&self) -> $crate::workshop::Version {
                [self.life.born, $( self.$text.version(), )*].into_iter().max().unwrap_or_default()
            }

            fn is_contested(&self) -> bool {
                self.life.outlived.is_some() $( || !self.$text.rivals().is_empty() )*
            }

            fn contested(&self) -> Vec<$crate::workshop::Version> {
                #[allow(unused_mut, clippy::allow_attributes, reason = "a kind may have no text at all")]
                let mut versions: Vec<_> = self.life.outlived.into_iter().collect();
                $( versions.extend(self.$text.rivals().iter().map(|rival| rival.version)); )*
                versions
            }

            fn plain(&self) -> $Plain {
                $Plain {
                    id: self.id,
                    pos: (*self.pos).clone(),
                    $( $text: self.$text.as_str().to_owned(), )*
                    $( $value: (*self.$value).clone(), )*
                }
            }

            fn fields(plain: $Plain) -> ($Id, Vec<$Field>) {
                let mut fields = Vec::new();
                if !is_default(&plain.pos) {
                    fields.push($Field::Pos(plain.pos));
                }
                $( if !is_default(&plain.$text) {
                    fields.push($Field::$Text(plain.$text));
                } )*
                $( if !is_default(&plain.$value) {
                    fields.push($Field::$Value(plain.$value));
                } )*
                (plain.id, fields)
            }

            fn values(&self) -> Vec<$Field> {
                vec![$Field::Pos((*self.pos).clone()), $( $Field::$Value((*self.$value).clone()), )*]
            }

            fn texts(&self) -> Vec<(&'static str, &$crate::workshop::Text)> {
                vec![$( (stringify!($text), &self.$text), )*]
            }

            fn text_field(name: &str, wording: String) -> Option<$Field> {
                let _ = &wording;
                match name {
                    $( stringify!($text) => Some($Field::$Text(wording)), )*
                    _ => None,
                }
            }
        }

        impl $crate::workshop::entity::Mutable for $Entity {
            fn life_mut(&mut self) -> &mut $crate::workshop::Life {
                &mut self.life
            }

            fn write(
                &mut self,
                field: $Field,
                how: $crate::workshop::register::Write,
                version: $crate::workshop::Version,
            ) -> Option<$crate::workshop::register::Replaced<$Field>> {
                match field {
                    $Field::Pos(new) => self.pos.write(new, how, version)
                        .map(|replaced| replaced.map($Field::Pos)),
                    $( $Field::$Text(new) => self.$text.write(new, how, version)
                        .map(|replaced| replaced.map($Field::$Text)), )*
                    $( $Field::$Value(new) => self.$value.write(new, how, version)
                        .map(|replaced| replaced.map($Field::$Value)), )*
                }
            }

            fn settle(&mut self, versions: &[$crate::workshop::Version]) -> Vec<($Field, $crate::workshop::Version)> {
                #[allow(unused_mut, clippy::allow_attributes, reason = "a kind may have no text at all")]
                let mut settled = Vec::new();
                $( settled.extend(
                    self.$text.settle(versions).into_iter().map(|rival| ($Field::$Text(rival.text), rival.version)),
                ); )*
                let _ = versions;
                settled
            }

            fn holds(&self, field: &$Field) -> bool {
                match field {
                    $Field::Pos(new) => *self.pos == *new,
                    $( $Field::$Text(new) => *self.$text == **new, )*
                    $( $Field::$Value(new) => *self.$value == *new, )*
                }
            }

            fn contest(&mut self, field: $Field, version: $crate::workshop::Version) -> bool {
                let _ = version;
                match field {
                    $( $Field::$Text(text) => self.$text.contest(text, version), )*
                    #[allow(unreachable_patterns, clippy::allow_attributes, reason = "a kind may have texts only")]
                    _ => false,
                }
            }

            fn text_mut(field: &mut $Field) -> Option<&mut String> {
                match field {
                    $( $Field::$Text(text) => Some(text), )*
                    #[allow(unreachable_patterns, clippy::allow_attributes, reason = "a kind may have texts only")]
                    _ => None,
                }
            }

            fn is_text(field: &$Field) -> bool {
                match field {
                    $( $Field::$Text(_) => true, )*
                    #[allow(unreachable_patterns, clippy::allow_attributes, reason = "a kind may have texts only")]
                    _ => false,
                }
            }
        }
    };
}
pub(super) use entity;

pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
