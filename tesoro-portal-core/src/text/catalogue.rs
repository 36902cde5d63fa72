//! The messages of all languages, parsed once: `messages/<language>/*.ftl` (R-LANG-03).

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::Value;
use super::format::{Formats, add_functions, carried};
use crate::language::Language;

pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// Every file of a language. A new file is one more line here, and a file in each of the ten folders.
macro_rules! files_of {
    ($tag:literal) => {
        &[
            include_str!(concat!("../../messages/", $tag, "/refusals.ftl")),
            include_str!(concat!("../../messages/", $tag, "/mails.ftl")),
            include_str!(concat!("../../messages/", $tag, "/invitations.ftl")),
            include_str!(concat!("../../messages/", $tag, "/acts.ftl")),
            include_str!(concat!("../../messages/", $tag, "/address.ftl")),
            include_str!(concat!("../../messages/", $tag, "/erasure.ftl")),
        ]
    };
}

/// The sources of a language, as they stand in the repository.
pub(super) const fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => files_of!("en"),
        Language::Nl => files_of!("nl"),
        Language::De => files_of!("de"),
        Language::Fr => files_of!("fr"),
        Language::Es => files_of!("es"),
        Language::Pt => files_of!("pt"),
        Language::It => files_of!("it"),
        Language::Pl => files_of!("pl"),
        Language::Sv => files_of!("sv"),
        Language::No => files_of!("no"),
    }
}

/// The messages of all languages, ready to be filled in.
pub(super) struct Catalogue {
    resources: BTreeMap<Language, Vec<Arc<FluentResource>>>,
    bundles: BTreeMap<Language, Arc<Bundle>>,
    formats: BTreeMap<Language, Arc<Formats>>,
}

impl Catalogue {
    /// Parses what the library carries. That nothing in it is malformed or doubled is proved by tests.
    pub(super) fn bundled() -> Self {
        let formats: BTreeMap<_, _> =
            Language::ALL.iter().map(|language| (*language, Arc::new(Formats::of(*language)))).collect();
        let resources: BTreeMap<_, _> = Language::ALL.iter().map(|language| (*language, bundled(*language))).collect();
        let bundles = formats.iter().map(|(language, formats)| {
            let resources = resources.get(language).map(Vec::as_slice).unwrap_or_default();
            (*language, Arc::new(bundle(*language, resources, formats)))
        });
        Self { bundles: bundles.collect(), resources, formats }
    }

    /// How a language writes dates and numbers.
    pub(super) fn formats(&self, language: Language) -> Option<&Formats> {
        self.formats.get(&language).map(Arc::as_ref)
    }

    /// Adds a source to a language; its messages take the place of those that have their id.
    ///
    /// A source with an entry that cannot be read adds nothing: the line on which the first of them begins is the error.
    pub(super) fn add(&mut self, language: Language, source: &str) -> Result<(), usize> {
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
            let start = errors.first().map_or(0, |error| error.slice.as_ref().unwrap_or(&error.pos).start);
            source.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1
        })?;
        *self = self.with(language, resource);
        Ok(())
    }

    /// The same with one more source; everything else is shared.
    pub(super) fn with(&self, language: Language, resource: FluentResource) -> Self {
        let (mut resources, mut bundles) = (self.resources.clone(), self.bundles.clone());
        let own = resources.entry(language).or_default();
        own.push(Arc::new(resource));
        if let Some(formats) = self.formats.get(&language) {
            bundles.insert(language, Arc::new(bundle(language, own, formats)));
        }
        Self { resources, bundles, formats: self.formats.clone() }
    }

    /// The same with other formats for a language; everything else is shared.
    pub(super) fn formatted(&self, language: Language, formats: Formats) -> Self {
        let (formats, mut all) = (Arc::new(formats), self.formats.clone());
        let mut bundles = self.bundles.clone();
        bundles.insert(language, Arc::new(bundle(language, self.resources(language), &formats)));
        all.insert(language, formats);
        Self { resources: self.resources.clone(), bundles, formats: all }
    }

    /// The sources of a language, the newest last.
    pub(super) fn resources(&self, language: Language) -> &[Arc<FluentResource>] {
        self.resources.get(&language).map(Vec::as_slice).unwrap_or_default()
    }

    /// A message, or an attribute as `message.attribute`, with its variables filled in.
    ///
    /// `None` where the language has no such message, or where `args` lacks one of its variables.
    pub(super) fn format(&self, language: Language, id: &str, args: &[(&str, Value)]) -> Option<String> {
        let bundle = self.bundles.get(&language)?;
        let pattern = match id.split_once('.') {
            Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute)?.value(),
            None => bundle.get_message(id)?.value()?,
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, carried(value))).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

/// What the library carries for a language.
fn bundled(language: Language) -> Vec<Arc<FluentResource>> {
    let parse = |source: &&str| FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
    sources(language).iter().map(parse).map(Arc::new).collect()
}

fn bundle(language: Language, resources: &[Arc<FluentResource>], formats: &Arc<Formats>) -> Bundle {
    let locale: LanguageIdentifier = language.formatting_locale().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // All ten are written from left to right; the marks would leak into attributes and mails.
    bundle.set_use_isolating(false);
    add_functions(&mut bundle, formats);
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}
