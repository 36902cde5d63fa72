use std::collections::BTreeMap;

use tesoro_portal_core::account::NameMinimum;
use tesoro_portal_core::crm::Role;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::settings::{
    AddressPolicy, Approval, Branding, Feature, FeatureSwitch, FormattingLocale, HorizonDays, InvitationForm,
    LoginMessage, MapSource, MapTiles, PortalSwitch, RatingTime, SettingsChange, SignUpDoor, ViewingPolicyChange,
};
use tesoro_portal_core::viewing::Unlocking;
use tesoro_portal_core::{PortalUrl, Problem, code};

use crate::answer::Answer;
use crate::api::crm::terms::escaped;
use crate::api::shape::{
    BrandingBody, MapBody, Page, SettingChangeView, SettingsBody, SettingsView, ViewingPolicyBody, Wanted,
};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// The company's settings.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let settings = app.portal().settings(&ctx)?;
    Ok(Answer::ok(&SettingsView::of(&settings))?.with_version(settings.version))
}

/// A page of what was changed, with what it was before, the newest first.
pub(in crate::api) fn changes(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    query.only(&["limit", "cursor"])?;
    let wanted = Wanted::read(&query)?;
    let changes = app.portal().settings_history(&ctx, wanted.after()?, wanted.limit)?;
    let Page { items, next_cursor } =
        wanted.page(changes, |change| change.sequence.to_string(), |change| SettingChangeView::of(&change));
    Answer::ok(&Page { items: items.into_iter().collect::<Result<Vec<_>, _>>()?, next_cursor })
}

/// Changes the company's settings, all or nothing.
pub(in crate::api) fn change(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let change = parsed(&request.json()?)?;
    let settings = app.portal().change_settings(&ctx, request.expected_version()?, &change)?;
    Ok(Answer::ok(&SettingsView::of(&settings))?.with_version(settings.version))
}

fn parsed(body: &SettingsBody) -> Result<SettingsChange, Refused> {
    let mut problems = Vec::new();
    let change = SettingsChange {
        portal: body.portal.map(|on| if on { PortalSwitch::On } else { PortalSwitch::Off }),
        base_url: body.base_url.as_deref().and_then(|text| {
            text.parse::<PortalUrl>().map_err(|_| problems.push(Problem::new("/base_url", code::URL_INVALID))).ok()
        }),
        languages: body.languages.as_ref().map(|tags| {
            each(tags, "/languages", |tag| tag.parse::<Language>().ok(), &mut problems, code::LANGUAGE_UNKNOWN)
        }),
        door: body.sign_up.map(|open| if open { SignUpDoor::Open } else { SignUpDoor::Closed }),
        approval: body.sign_up_approval.map(|needed| if needed { Approval::Needed } else { Approval::NotNeeded }),
        name_minimum: body.name_minimum.and_then(|minimum| {
            let minimum = NameMinimum::try_from(minimum);
            minimum.map_err(|_| problems.push(Problem::new("/name_minimum", code::WRONG_TYPE))).ok()
        }),
        features: features(body.features.as_ref(), &mut problems),
        branding: body.branding.as_ref().map(|wanted| branding(wanted, &mut problems)),
        invitations: body.invitations.as_deref().and_then(|name| {
            let form = InvitationForm::named(name);
            if form.is_none() {
                problems.push(Problem::new("/invitations", code::WRONG_TYPE));
            }
            form
        }),
        formats: body.formats.as_ref().map(|wanted| formats(wanted, &mut problems)),
        map: body.map.as_ref().and_then(|wanted| map(wanted, &mut problems)),
        viewings: body.viewings.as_ref().map(|wanted| viewings(wanted, &mut problems)).unwrap_or_default(),
        roles: body.roles.as_ref().map(|names| each(names, "/roles", Role::named, &mut problems, code::WRONG_TYPE)),
    };
    if problems.is_empty() { Ok(change) } else { Err(Refused::fields(problems)) }
}

fn features(wanted: Option<&BTreeMap<String, bool>>, problems: &mut Vec<Problem>) -> BTreeMap<Feature, FeatureSwitch> {
    let mut features = BTreeMap::new();
    for (name, on) in wanted.into_iter().flatten() {
        match Feature::named(name) {
            Some(feature) => {
                features.insert(feature, if *on { FeatureSwitch::On } else { FeatureSwitch::Off });
            }
            None => problems.push(Problem::new(format!("/features/{}", escaped(name)), code::UNKNOWN_FIELD)),
        }
    }
    features
}

fn formats(wanted: &BTreeMap<String, String>, problems: &mut Vec<Problem>) -> BTreeMap<Language, FormattingLocale> {
    let mut formats = BTreeMap::new();
    for (tag, text) in wanted {
        let pointer = format!("/formats/{}", escaped(tag));
        match (tag.parse::<Language>(), FormattingLocale::parse(text)) {
            (Ok(language), Ok(locale)) => {
                formats.insert(language, locale);
            }
            (Err(_), _) => problems.push(Problem::new(pointer, code::LANGUAGE_UNKNOWN)),
            (_, Err(_)) => problems.push(Problem::new(pointer, code::FORMAT_INVALID)),
        }
    }
    formats
}

fn map(wanted: &MapBody, problems: &mut Vec<Problem>) -> Option<MapSource> {
    let MapBody { tiles, attribution, attribution_url } = wanted;
    if (tiles, attribution, attribution_url) == (&None, &None, &None) {
        return Some(MapSource::Drawn);
    }
    let mut refuse = |pointer: &'static str, code| problems.push(Problem::new(pointer, code));
    let template = tiles.as_deref().and_then(|text| text.parse().ok());
    if template.is_none() {
        refuse("/map/tiles", code::MAP_TILES_INVALID);
    }
    let owner = attribution.as_deref().and_then(|text| text.parse().ok());
    if owner.is_none() {
        refuse("/map/attribution", code::MAP_ATTRIBUTION_INVALID);
    }
    let link = attribution_url.as_deref().map(str::parse);
    if let Some(Err(_)) = link {
        refuse("/map/attribution_url", code::MAP_ATTRIBUTION_INVALID);
    }
    let attribution_link = link.transpose().ok()?;
    Some(MapSource::Tiles(MapTiles { template: template?, attribution: owner?, attribution_link }))
}

fn branding(wanted: &BrandingBody, problems: &mut Vec<Problem>) -> Branding {
    let mut colour = |text: Option<&String>, pointer: &'static str| {
        text.and_then(|text| text.parse().map_err(|_| problems.push(Problem::new(pointer, code::COLOUR_INVALID))).ok())
    };
    let primary = colour(wanted.primary.as_ref(), "/branding/primary");
    let secondary = colour(wanted.secondary.as_ref(), "/branding/secondary");
    let mut login_message = BTreeMap::new();
    for (tag, text) in &wanted.login_message {
        let pointer = format!("/branding/login_message/{}", escaped(tag));
        match (tag.parse::<Language>(), LoginMessage::parse(text)) {
            (Ok(language), Ok(message)) => {
                login_message.insert(language, message);
            }
            (Err(_), _) => problems.push(Problem::new(pointer, code::LANGUAGE_UNKNOWN)),
            (_, Err(_)) => problems.push(Problem::new(pointer, code::LOGIN_MESSAGE_INVALID)),
        }
    }
    Branding { primary, secondary, login_message, ..Branding::default() }
}

fn viewings(wanted: &ViewingPolicyBody, problems: &mut Vec<Problem>) -> ViewingPolicyChange {
    let mut named = |problem: &'static str| problems.push(Problem::new(problem, code::WRONG_TYPE));
    let horizon = |days: i64| u16::try_from(days).ok().and_then(|days| HorizonDays::try_from(days).ok());
    let horizon_days = wanted.horizon_days.map(horizon);
    let unlocking = wanted.unlocking.as_deref().map(Unlocking::named);
    let address = wanted.address.as_deref().map(AddressPolicy::named);
    let ratings = wanted.ratings.as_deref().map(RatingTime::named);
    if horizon_days == Some(None) {
        named("/viewings/horizon_days");
    }
    if unlocking == Some(None) {
        named("/viewings/unlocking");
    }
    if address == Some(None) {
        named("/viewings/address");
    }
    if ratings == Some(None) {
        named("/viewings/ratings");
    }
    ViewingPolicyChange {
        horizon_days: horizon_days.flatten(),
        unlocking: unlocking.flatten(),
        address: address.flatten(),
        ratings: ratings.flatten(),
    }
}

fn each<T>(
    texts: &[String],
    pointer: &str,
    read: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<Problem>,
    code: tesoro_portal_core::Code,
) -> Vec<T> {
    texts
        .iter()
        .enumerate()
        .filter_map(|(index, text)| {
            let value = read(text);
            if value.is_none() {
                problems.push(Problem::new(format!("{pointer}/{index}"), code));
            }
            value
        })
        .collect()
}
