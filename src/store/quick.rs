//! Reading the RON that this program writes, quickly.
//!
//! Opening ten thousand cards is reading ten thousand lines, and most of that time goes into a parser that
//! allows for white space, comments, extensions and every other liberty that RON grants. Lines of a log
//! take none of them. This reader understands exactly the compact form; at the first character that is
//! anything else it gives up, and the real parser reads the line from its beginning. So it must never
//! understand something that the real parser does not, or not like that: a property test compares them.
//!
//! There is no limit on depth in here and none is needed: the types that are read do not contain
//! themselves, and what they do not ask for is not understood.

use std::fmt;

use serde::de::{
    self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};

/// Reads a value, if it is written in the compact form.
pub(super) fn from_str<'de, T: Deserialize<'de>>(text: &'de str) -> Option<T> {
    let mut reader = Reader { text, at: 0 };
    let value = T::deserialize(&mut reader).ok()?;
    (reader.at == text.len()).then_some(value)
}

/// Says that this is for the real parser, which will say why.
#[derive(Debug)]
struct GiveUp;

impl fmt::Display for GiveUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not in the compact form")
    }
}

impl std::error::Error for GiveUp {}

impl de::Error for GiveUp {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Result<T> = std::result::Result<T, GiveUp>;

struct Reader<'de> {
    text: &'de str,
    at: usize,
}

impl<'de> Reader<'de> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let taken = self.peek() == Some(byte);
        self.at += usize::from(taken);
        taken
    }

    fn expect(&mut self, byte: u8) -> Result<()> {
        if self.take(byte) { Ok(()) } else { Err(GiveUp) }
    }

    /// Takes bytes as long as they are wanted. They have to be ASCII.
    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> &'de str {
        let rest = &self.text[self.at..];
        let end = rest.bytes().position(|byte| !wanted(byte)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn identifier(&mut self) -> Result<&'de str> {
        if !self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return Err(GiveUp);
        }
        Ok(self.take_while(|byte| byte.is_ascii_alphanumeric() || byte == b'_'))
    }

    fn unsigned(&mut self) -> Result<u64> {
        self.take_while(|byte| byte.is_ascii_digit())
            .parse()
            .map_err(|_| GiveUp)
    }

    /// Takes a string; what stands in it is lent if it is there literally.
    fn string<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value> {
        self.expect(b'"')?;
        let literal = self.take_until_quote_or_escape()?;
        if self.take(b'"') {
            return visitor.visit_borrowed_str(literal);
        }
        let mut decoded = String::with_capacity(literal.len() * 2);
        decoded.push_str(literal);
        while !self.take(b'"') {
            self.expect(b'\\')?;
            decoded.push(self.escaped()?);
            decoded.push_str(self.take_until_quote_or_escape()?);
        }
        visitor.visit_string(decoded)
    }

    fn take_until_quote_or_escape(&mut self) -> Result<&'de str> {
        let rest = &self.text[self.at..];
        let end = rest
            .bytes()
            .position(|byte| matches!(byte, b'"' | b'\\'))
            .ok_or(GiveUp)?;
        self.at += end;
        Ok(&rest[..end])
    }

    fn escaped(&mut self) -> Result<char> {
        let letter = self.peek().ok_or(GiveUp)?;
        self.at += usize::from(letter.is_ascii());
        Ok(match letter {
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'0' => '\0',
            b'"' | b'\\' | b'\'' => char::from(letter),
            b'u' => {
                self.expect(b'{')?;
                let digits = self.take_while(|byte| byte.is_ascii_hexdigit());
                self.expect(b'}')?;
                let code = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() <= 6);
                code.and_then(char::from_u32).ok_or(GiveUp)?
            }
            _ => return Err(GiveUp),
        })
    }

    /// Says whether another element follows, after a comma unless it is the first one.
    fn has_next(&mut self, is_first: bool, end: u8) -> Result<bool> {
        if self.peek() == Some(end) {
            return Ok(false);
        }
        if !is_first {
            self.expect(b',')?;
        }
        Ok(true)
    }

    fn elements<V: Visitor<'de>>(&mut self, begin: u8, end: u8, visitor: V) -> Result<V::Value> {
        self.expect(begin)?;
        let value = visitor.visit_seq(Elements {
            reader: self,
            end,
            is_first: true,
        })?;
        self.expect(end)?;
        Ok(value)
    }
}

macro_rules! numbers {
    ($($unsigned:ident)*; $($signed:ident)*) => {
        $( fn $unsigned<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            visitor.visit_u64(self.unsigned()?)
        } )*
        $( fn $signed<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            let is_negative = self.take(b'-');
            let value = i64::try_from(self.unsigned()?).map_err(|_| GiveUp)?;
            visitor.visit_i64(if is_negative { -value } else { value })
        } )*
    };
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = GiveUp;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
        Err(GiveUp)
    }

    numbers! {
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64;
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.identifier()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(GiveUp),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let rest = &self.text[self.at..];
        if rest.starts_with("Some") {
            // What is written as itself is never written so.
            return Err(GiveUp);
        }
        if let Some(after) = rest.strip_prefix("None")
            && !after.starts_with(|next: char| next.is_alphanumeric() || next == '_')
        {
            self.at += "None".len();
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.elements(b'[', b']', visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.elements(b'(', b')', visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value> {
        self.elements(b'(', b')', visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.expect(b'(')?;
        let value = visitor.visit_map(Elements {
            reader: self,
            end: b')',
            is_first: true,
        })?;
        self.expect(b')')?;
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_enum(self)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_borrowed_str(self.identifier()?)
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct map ignored_any
    }
}

struct Elements<'a, 'de> {
    reader: &'a mut Reader<'de>,
    end: u8,
    is_first: bool,
}

impl Elements<'_, '_> {
    fn has_next(&mut self) -> Result<bool> {
        let is_first = std::mem::replace(&mut self.is_first, false);
        self.reader.has_next(is_first, self.end)
    }
}

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = GiveUp;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        if self.has_next()? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }
}

impl<'de> MapAccess<'de> for Elements<'_, 'de> {
    type Error = GiveUp;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        if !self.has_next()? {
            return Ok(None);
        }
        let key = seed.deserialize(&mut *self.reader)?;
        self.reader.expect(b':')?;
        Ok(Some(key))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value> {
        seed.deserialize(&mut *self.reader)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = GiveUp;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self)> {
        let name: de::value::StrDeserializer<'_, GiveUp> = self.identifier()?.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = GiveUp;

    fn unit_variant(self) -> Result<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value> {
        self.expect(b'(')?;
        let value = seed.deserialize(&mut *self)?;
        self.expect(b')')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.elements(b'(', b')', visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value> {
        Err(GiveUp)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use proptest::prelude::*;

    use super::super::log;
    use super::from_str;
    use crate::workshop::erase::{Erased, Erasure, Mark};
    use crate::workshop::{
        Act, AgreementField, AgreementId, Availability, CardField, CardId, CategoryId, Day, DayField, Due,
        Id, ItemField, ItemId, ItemKind, Line, Minute, Op, Place, Position, Record, Stamp, StepId, Target,
        ThemeId, Version, VoteField, VoteId,
    };

    fn ids() -> impl Strategy<Value = Id> {
        any::<u64>().prop_map(Id::from_bits)
    }

    fn versions() -> impl Strategy<Value = Version> {
        (0u64..1 << 50, any::<u32>(), ids()).prop_map(|(ms, count, run)| Version {
            at: Stamp { ms, count },
            run,
        })
    }

    fn records() -> impl Strategy<Value = Record> {
        let place = (prop::option::of(ids()), any::<bool>()).prop_map(|(theme, has_pos)| Place {
            theme: theme.map(ThemeId::from),
            cluster: None,
            pos: if has_pos {
                Position::first()
            } else {
                Position::default()
            },
        });
        let card = prop_oneof![
            any::<String>().prop_map(CardField::Text),
            "[\"\\\\\n\r\t\u{0}\u{301}\u{85}üß→a]{0,9}".prop_map(CardField::Text),
            prop::option::of(ids()).prop_map(|id| CardField::Category(id.map(CategoryId::from))),
            place.prop_map(CardField::Place),
            Just(CardField::Pos(Position::first())),
        ];
        let moment = DateTime::parse_from_rfc3339("2012-05-03T10:00:00.25+02:00").unwrap();
        let date = chrono::NaiveDate::from_ymd_opt(2012, 5, 3).unwrap();
        prop_oneof![
            (ids(), prop::collection::vec(card, 0..4))
                .prop_map(|(id, fields)| (CardId::from(id), fields).into()),
            (ids(), any::<i32>(), prop::option::of(any::<u16>())).prop_map(move |(id, adjust, start)| {
                let fields = vec![
                    ItemField::Adjust(adjust),
                    ItemField::Start(start.map(Minute)),
                    ItemField::Kind(ItemKind::Rounds),
                    ItemField::Fixed(adjust > 0),
                    ItemField::Started(Some(moment)),
                    ItemField::Ended(None),
                ];
                (ItemId::from(id), fields).into()
            }),
            (ids(), prop::collection::vec(ids(), 0..3), any::<bool>()).prop_map(move |(id, with, on)| {
                let due = if on { Due::On(date) } else { Due::NextMeeting };
                let with = with.into_iter().map(Into::into).collect();
                (
                    AgreementId::from(id),
                    vec![AgreementField::Due(Some(due)), AgreementField::With(with)],
                )
                    .into()
            }),
            Just((Day::the(), DayField::Date(Some(date))).into()),
            ids().prop_map(|id| (VoteId::from(id), VoteField::Availability(Some(Availability::No))).into()),
        ]
    }

    fn lines() -> impl Strategy<Value = Line> {
        let target = || ids().prop_map(|id| Target::Card(id.into()));
        let op = prop_oneof![
            records().prop_map(Op::Set),
            (records(), versions()).prop_map(|(record, over)| Op::Edit(record, over)),
            (records(), versions(), versions()).prop_map(|(record, over, to)| Op::Back(record, over, to)),
            (target(), versions()).prop_map(|(target, seen)| Op::Remove(target, seen)),
            (target(), prop::collection::vec(versions(), 0..3))
                .prop_map(|(target, all)| Op::Settle(target, all)),
        ];
        let act = prop_oneof![
            Just(Act::Do),
            Just(Act::Begin),
            Just(Act::Erase),
            (ids(), any::<u64>()).prop_map(|(run, step)| Act::Undo(StepId(run, step))),
        ];
        let marks = (ids(), prop::collection::vec(any::<u32>(), 0..3)).prop_map(|(by, ops)| Mark { by, ops });
        let lines = prop::collection::vec((any::<u64>(), prop::collection::vec(any::<u32>(), 0..3)), 0..3);
        let erasure = (ids(), prop::collection::vec(target(), 0..3), ids(), lines).prop_map(
            |(by, targets, run, lines)| Erasure {
                by,
                targets,
                lines: vec![(run, lines)],
            },
        );
        let erased = (prop::collection::vec(marks, 0..3), prop::option::of(erasure))
            .prop_map(|(marks, erasure)| Box::new(Erased { marks, erasure }));
        let ops = (prop::collection::vec(op, 0..4), prop::option::of(erased));
        (any::<u64>(), versions(), act, ops).prop_map(|(seq, version, act, (ops, erased))| Line {
            seq,
            at: version.at,
            wall: DateTime::parse_from_rfc3339("2012-05-03T10:00:00+02:00").unwrap(),
            step: seq,
            act,
            ops,
            erased,
        })
    }

    proptest! {
        #[test]
        fn every_line_that_is_written_is_read_quickly_and_as_it_was(line in lines()) {
            let text = log::ron().to_string(&line).unwrap();
            prop_assert_eq!(from_str::<Line>(&text), Some(line), "{}", text);
        }

        #[test]
        fn nothing_is_understood_that_the_real_parser_understands_differently(
            line in lines(),
            at in any::<prop::sample::Index>(),
            put in "[ (){}\\[\\],:\"\\\\a-cA-C0-9_#!'.+-]{0,3}|None|Some|//|/\\*|0x1|r#|\\\\u\\{0\\}",
            cut in 0usize..4,
        ) {
            let text = log::ron().to_string(&line).unwrap();
            let mut letters: Vec<char> = text.chars().collect();
            let at = at.index(letters.len());
            let end = (at + cut).min(letters.len());
            letters.splice(at..end, put.chars());
            let text: String = letters.into_iter().collect();
            if let Some(quick) = from_str::<Line>(&text) {
                prop_assert_eq!(Ok(quick), log::ron().from_str::<Line>(&text), "{}", text);
            }
        }
    }
}
