//! Verdicts, definitions, jurisdictions and citations.

use super::{ToJs, shape, words};
use framewise_core::session::{
    CellView, Cite, DefinitionHead, DefinitionView, JurisdictionView, Standing, VerdictKind,
    VerdictView,
};
use wasm_bindgen::JsValue;

pub(super) const TYPES: &[&str] = &[
    CITE,
    VERDICT_KIND,
    STANDING,
    VERDICT,
    HEAD,
    DEFINITION,
    CELL,
    JURISDICTION,
];

const VERDICT_KIND: &str = "export type VerdictKind = 'met' | 'not-met' | 'on-facts' | 'on-readings' | 'on-both' | 'clash' | 'no-definition';\n";

impl ToJs for VerdictKind {
    fn to_js(&self) -> JsValue {
        self.id().to_js()
    }
}

words!(Standing => STANDING, "Standing", {
    Standing::InForce => "in-force",
    Standing::NotInForce => "not-in-force",
    Standing::Repealed => "repealed",
});

shape!(Cite => CITE, "Cite", "A citation, ready to print.", |it| {
    "source": "string" = it.source,
    "text": "string" = it.text,
    "title": "string" = it.title,
    "link": "string" = it.link,
    "confidence": "Confidence" = it.confidence,
});

shape!(VerdictView => VERDICT, "Verdict", "A verdict with its words. There is no way to a boolean: open is neither.", |it| {
    "kind": "VerdictKind" = it.kind,
    "word": "string" = it.word,
    "reason": "string" = it.reason,
    "cites": "readonly Cite[]" = it.cites,
    "facts": "readonly Said[]" = it.facts,
    "readings": "readonly Said[]" = it.readings,
});

shape!(DefinitionHead => HEAD, "DefinitionHead", "What a definition is.", |it| {
    "id": "string" = it.said.id,
    "title": "string" = it.said.text,
    "short": "string" = it.short,
    "summary": "string" = it.summary,
    "jurisdiction": "Said" = it.jurisdiction,
    "frame": "Frame" = it.frame,
    "standing": "Standing" = it.standing,
    "standingText": "string" = it.standing_text,
    "decides": "boolean" = it.decides,
    "cite": "Cite" = it.cite,
    "confidence": "Confidence" = it.confidence,
    "note": "string" = it.note,
});

shape!(DefinitionView => DEFINITION, "Definition", "A definition with its verdict.", |it| {
    "head": "DefinitionHead" = it.head,
    "verdict": "Verdict" = it.verdict,
    "decides": "boolean" = it.decides,
});

shape!(CellView => CELL, "Cell", "What one jurisdiction makes of the situation in one frame.", |it| {
    "frame": "Frame" = it.frame,
    "verdict": "Verdict" = it.verdict,
    "definitions": "readonly Definition[]" = it.definitions,
});

shape!(JurisdictionView => JURISDICTION, "Jurisdiction", "A jurisdiction with a cell for each frame that is shown.", |it| {
    "id": "string" = it.said.id,
    "name": "string" = it.said.text,
    "note": "string" = it.note,
    "caution": "string" = it.caution,
    "cells": "readonly Cell[]" = it.cells,
});
