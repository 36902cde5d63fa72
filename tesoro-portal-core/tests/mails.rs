//! The words of the mails: in ten languages, as text and as a page, whatever people are called (R-INV-03, R-MAIL-02).
//!
//! `INSTA_UPDATE=always cargo test -p tesoro-portal-core --test mails` writes the snapshots anew; they are to be read as
//! a client would read them. The temporary password and the code are replaced there (threat 68).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "mails/letters.rs"]
mod letters;

use std::fmt::Write as _;

use letters::{CODE, agent, bodies, invitation, letter, password, silent, to_clients, to_office, token, verification};
use tesoro_portal_core::account::{EmailAddress, PersonName};
use tesoro_portal_core::crm::Agent;
use tesoro_portal_core::language::{Language, LanguageTag, effective};
use tesoro_portal_core::mail::{
    Addressee, Composed, Composer as _, Enclosure, HeaderText, Letter, LetterBody, Logo, OptionalMail, PictureKind,
};
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::{AccountId, PortalUrl};
use time::Duration;

/// What the portal links of these letters are.
const LINK: &str = "https://portal.vest.example/?id=vest";

fn compose(letter: &Letter) -> Composed {
    Texts::bundled().compose(letter)
}

/// The mails without what must not be kept.
fn kept(text: &str) -> String {
    text.replace(password().expose(), "[temporary password]").replace(CODE, "[code]")
}

/// Every mail in every language: its name, the letter's words.
fn all() -> Vec<(Language, &'static str, Composed)> {
    let texts = Texts::bundled();
    let letters_in =
        |language: Language| bodies().into_iter().map(move |(name, body)| (language, name, letter(language, body)));
    let letters = Language::ALL.iter().copied().flat_map(letters_in);
    letters.map(|(language, name, letter)| (language, name, texts.compose(&letter))).collect()
}

#[test]
fn r_mail_02_every_mail_reads_well_in_every_language() {
    for (language, name, mail) in all() {
        let shown = format!("Subject: {}\n\n{}", mail.subject, mail.text);
        insta::assert_snapshot!(format!("{name}.{language}"), kept(&shown));
    }
}

#[test]
fn r_mail_02_the_html_part_is_laid_out_as_it_was_looked_at() {
    for (language, name, mail) in all() {
        insta::assert_snapshot!(format!("{name}.{language}.html"), kept(&mail.html));
    }
}

#[test]
fn r_comp_05_the_companys_logo_and_colours_are_those_of_its_mails() {
    let texts = Texts::bundled();
    for language in Language::ALL {
        for (name, body) in bodies() {
            let mut letter = letter(*language, body);
            let bytes = b"\x89PNG\r\n\x1a\n\0".to_vec();
            letter.logo = Some(Logo { kind: PictureKind::Png, bytes: bytes.clone(), width: 640, height: 160 });
            letter.settings.branding.primary = "#7a1f5c".parse().ok();
            letter.settings.branding.secondary = "#ffcc00".parse().ok();
            let mail = texts.compose(&letter);
            let head = r#"<img src="cid:logo" width="200" height="50" alt="Vest Makelaars""#;
            assert_eq!(mail.html.matches(head).count(), 1, "{language}: {name}: {}", mail.html);
            assert_eq!(mail.html.matches("<img").count(), 1, "{language}: {name}");
            let logo = Enclosure::Picture { content_id: "logo", kind: PictureKind::Png, bytes };
            assert_eq!(mail.enclosures.first(), Some(&logo), "{language}: {name}");
            assert!(mail.html.contains("background-color:#ffcc00"), "{language}: {name}: the line");
            assert!(mail.html.contains(".button { background-color: #b888a8 !important; }"), "{language}: {name}");
            assert!(!mail.html.contains("#1f5f54"), "{language}: {name}: the product's own colour");
            let plain = letters::letter(*language, LetterBody::PasswordChanged);
            assert!(!texts.compose(&plain).html.contains("cid:"), "{language}: no logo, no picture");
        }
    }
}

#[test]
fn r_lang_02_a_number_of_people_changes_the_words_around_it() {
    let texts = Texts::bundled();
    let mut read = String::new();
    for language in Language::ALL {
        for count in [0, 1, 2, 5, 22, 1_450] {
            let mail = texts.compose(&letter(*language, silent(count)));
            let paragraph = mail.html.split("<p class=\"ink\"").nth(2).unwrap();
            let text = paragraph.split_once('>').unwrap().1.split_once("</p>").unwrap().0;
            writeln!(read, "{language} {count}: {text}").unwrap();
        }
    }
    insta::assert_snapshot!("plurals", read);
}

#[test]
fn r_inv_07_the_link_stands_in_both_parts_and_its_secret_nowhere_else() {
    let secret = token().expose();
    for (language, name, mail) in all() {
        let is_link = name == "invitation-link";
        assert_eq!(mail.text.matches(&secret).count(), usize::from(is_link), "{language}: {name}: text");
        // On the button, and to be copied.
        assert_eq!(mail.html.matches(&secret).count(), if is_link { 3 } else { 0 }, "{language}: {name}: HTML");
        assert!(!mail.subject.contains(&secret) && !preview(&mail.html).contains(&secret), "{language}: {name}");
        assert!(!format!("{mail:?}").contains(&secret), "{language}: {name}");
        if is_link {
            let link = format!("{LINK}&to=invitation&invitation=01010101-0101-0101-0101-010101010101&token={secret}");
            assert!(mail.text.lines().any(|line| line.trim() == link), "{language}: {}", mail.text);
            assert!(mail.html.contains(&format!("href=\"{}\"", link.replace('&', "&amp;"))), "{language}");
        }
    }
}

#[test]
fn r_inv_03_the_invitation_says_all_that_is_needed_in_every_language() {
    for (language, name, mail) in all().into_iter().filter(|(_, name, _)| *name == "invitation") {
        let page = visible(&mail.html);
        for part in [&mail.text, &page] {
            for needed in
                ["Anna Lindqvist", "Vest Makelaars", "Anna@example.com", LINK, "Jan Bakker", "+31 20 123 45 67"]
            {
                assert!(part.contains(needed), "{language}: {name}: {needed} is missing in {part}");
            }
            assert!(part.contains("10:00"), "{language}: until when the password is valid is missing in {part}");
        }
    }
}

#[test]
fn r_inv_03_the_temporary_password_stands_once_in_each_part_and_nowhere_else() {
    let password = password();
    for (language, name, mail) in all() {
        let times = usize::from(name == "invitation");
        assert_eq!(mail.text.matches(password.expose()).count(), times, "{language}: {name}: text");
        assert_eq!(mail.html.matches(password.expose()).count(), times, "{language}: {name}: HTML");
        assert!(!mail.subject.contains(password.expose()), "{language}: {name}: subject");
        let debug = format!("{mail:?}");
        assert!(!debug.contains(password.expose()), "{language}: {name}: {debug}");
        if times == 1 {
            // Inboxes show the beginning of a mail: the hidden text is longer than what they show.
            let hidden = preview(&mail.html);
            assert!(hidden.matches("&nbsp;").count() >= 60 && !hidden.contains('<'), "{language}: {hidden}");
            // Alone on its line, so that a double click or a finger takes it and nothing else.
            assert!(mail.text.lines().any(|line| line.trim() == password.expose()), "{language}");
            assert!(mail.html.contains(&format!(">{}<", password.expose())), "{language}");
        }
    }
}

#[test]
fn r_inv_03_a_time_that_is_promised_is_kept() {
    // The letters are written at 10:00 in Amsterdam.
    for (language, lives, expected) in [
        (Language::En, Duration::days(7), "valid until 10:00 on Monday, 9 March 2026."),
        (Language::En, Duration::days(7) - Duration::MILLISECOND, "valid until 09:59 on Monday, 9 March 2026."),
        // The clocks change in between.
        (Language::En, Duration::days(28), "valid until 11:00 on Monday, 30 March 2026."),
        (Language::En, Duration::hours(14), "valid until 00:00 on Tuesday, 3 March 2026."),
        (Language::Nl, Duration::days(7), "is geldig tot maandag 9 maart 2026 om 10:00 uur."),
        (Language::De, Duration::days(7), "gilt bis Montag, 9. März 2026, 10:00 Uhr."),
        (Language::Fr, Duration::days(7), "est valable jusqu’au lundi 9 mars 2026 à 10:00."),
        (Language::Fr, Duration::days(30), "est valable jusqu’au mercredi 1er avril 2026 à 11:00."),
        (Language::Es, Duration::days(7), "es válida hasta el lunes, 9 de marzo de 2026, a las 10:00."),
        (Language::Pt, Duration::days(7), "é válida até segunda-feira, 9 de março de 2026, às 10:00."),
        (Language::It, Duration::days(7), "è valida fino alle ore 10:00 di lunedì 9 marzo 2026."),
        (Language::Pl, Duration::days(7), "jest ważne do 9 marca 2026 r., godz. 10:00."),
        (Language::Sv, Duration::days(7), "gäller till den 9 mars 2026 kl. 10:00."),
        (Language::No, Duration::days(7), "er gyldig til mandag 9. mars 2026 kl. 10:00."),
    ] {
        let mail = compose(&letter(language, invitation(lives)));
        let text = mail.text.replace('\n', " ");
        assert!(text.contains(expected), "{language}: {lives}: {expected:?} is missing in {text}");
        assert!(mail.html.contains(expected), "{language}: {lives}");
    }
}

#[test]
fn r_mail_02_a_code_stands_once_in_each_part_on_a_line_of_its_own_and_nowhere_else() {
    for (language, name, mail) in all() {
        let times = usize::from(name.ends_with("-code"));
        assert_eq!(mail.text.matches(CODE).count(), times, "{language}: {name}: text");
        assert_eq!(mail.html.matches(CODE).count(), times, "{language}: {name}: HTML");
        assert!(!mail.subject.contains(CODE), "{language}: {name}: subject");
        let debug = format!("{mail:?}");
        assert!(!debug.contains(CODE), "{language}: {name}: {debug}");
        if times == 1 {
            assert!(mail.text.lines().any(|line| line == format!("    {CODE}")), "{language}: {name}: {}", mail.text);
            assert!(mail.html.contains(&format!(">{CODE}<")), "{language}: {name}");
            assert!(!preview(&mail.html).contains(|c: char| c.is_ascii_digit()), "{language}: {name}");
            assert!(preview(&mail.html).matches("&nbsp;").count() >= 60, "{language}: {name}");
        }
    }
}

#[test]
fn r_reg_04_you_already_have_access_has_no_code_and_says_where_to_sign_in() {
    for (language, name, mail) in all() {
        let named_code = name.ends_with("-code");
        for part in [&mail.subject, &mail.text, &visible(&mail.html)] {
            let codes = part.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 6).count();
            assert!(named_code || codes == 0, "{language}: {name}: six digits in {part}");
        }
        if name == "already-has-access" {
            for part in [&mail.text, &visible(&mail.html)] {
                assert!(part.contains(LINK) && part.contains("Anna@example.com"), "{language}: {part}");
            }
        }
    }
}

#[test]
fn r_reg_02_what_was_typed_at_a_sign_up_is_not_mailed_to_whoever_owns_the_address() {
    for language in Language::ALL {
        let mut letter = letter(*language, verification(Duration::minutes(10)));
        letter.account.as_mut().unwrap().first_name = PersonName::parse("Win now at evil.example").unwrap();
        let mail = compose(&letter);
        for part in [&mail.subject, &mail.text, &mail.html] {
            assert!(!part.contains("evil.example") && !part.contains("Lindqvist"), "{language}: {part}");
        }
    }
}

#[test]
fn r_code_01_a_code_promises_no_longer_than_it_lives() {
    for (language, lives, expected) in [
        (Language::En, Duration::minutes(10), "valid for 10 minutes, until 10:10."),
        (Language::En, Duration::minutes(10) - Duration::SECOND, "valid for 9 minutes, until 10:09."),
        (Language::En, Duration::minutes(1), "valid for 1 minute, until 10:01."),
        (Language::En, Duration::seconds(20), "valid for 1 minute, until 10:00."),
        (Language::Nl, Duration::minutes(10), "is 10 minuten geldig, tot 10:10 uur."),
        (Language::De, Duration::minutes(10), "gilt 10 Minuten, bis 10:10 Uhr."),
        (Language::Fr, Duration::minutes(10), "est valable 10 minutes, jusqu’à 10:10."),
        (Language::Es, Duration::minutes(10), "es válido durante 10 minutos, hasta las 10:10."),
        (Language::Pt, Duration::minutes(10), "é válido durante 10 minutos, até às 10:10."),
        (Language::It, Duration::minutes(10), "è valido per 10 minuti, fino alle ore 10:10."),
        (Language::Pl, Duration::minutes(1), "jest ważny przez 1 minutę, do godz. 10:01."),
        (Language::Pl, Duration::minutes(3), "jest ważny przez 3 minuty, do godz. 10:03."),
        (Language::Pl, Duration::minutes(10), "jest ważny przez 10 minut, do godz. 10:10."),
        (Language::Sv, Duration::minutes(10), "gäller i 10 minuter, till kl. 10:10."),
        (Language::No, Duration::minutes(10), "er gyldig i 10 minutter, til kl. 10:10."),
    ] {
        let mail = compose(&letter(language, verification(lives)));
        let text = mail.text.replace('\n', " ");
        assert!(text.contains(expected), "{language}: {lives}: {expected:?} is missing in {text}");
        assert!(mail.html.contains(expected), "{language}: {lives}");
    }
}

#[test]
fn r_reg_03_the_office_is_told_who_signed_up_and_nobody_signs() {
    for language in Language::ALL {
        for (name, body) in to_office() {
            let mut letter = letter(*language, body);
            letter.to = Addressee::Agent(Box::new(Agent { name: "Els de Wit".to_owned(), ..agent() }));
            let mail = compose(&letter);
            assert!(mail.text.lines().next().unwrap().contains("Els de Wit"), "{language}: {name}: {}", mail.text);
            for part in [&mail.text, &visible(&mail.html)] {
                let told = part.contains("Anna Lindqvist") && part.contains("Anna@example.com");
                assert!(told, "{language}: {name}: {part}");
                assert_eq!(part.contains("lead-17"), name == "new-lead", "{language}: {name}: {part}");
                assert!(!part.contains("Jan Bakker") && !part.contains("+31"), "{language}: {name}: {part}");
            }
            assert!(!mail.subject.contains("Anna"), "{language}: {name}: {}", mail.subject);
            // An agent without a name to show is called by the address.
            letter.to = Addressee::Agent(Box::new(Agent { name: "\u{200e}".to_owned(), ..agent() }));
            let first = compose(&letter).text.lines().next().unwrap().to_owned();
            assert!(first.contains("jan@vest.example"), "{language}: {name}: {first}");
        }
    }
}

#[test]
fn threat_36_every_mail_links_to_the_portal_of_the_settings_and_nowhere_else() {
    let other: PortalUrl = "https://other.example/our/portal".parse().unwrap();
    for language in Language::ALL {
        for (name, body) in bodies() {
            let mut letter = letter(*language, body);
            letter.settings.base_url = other.clone();
            let link = letter.portal_link();
            assert_eq!(link, "https://other.example/our/portal/?id=vest");
            let mail = compose(&letter);
            let to_client = matches!(letter.to, Addressee::Client(_));
            let told = mail.text.lines().any(|line| line.trim() == link);
            assert_eq!(told, to_client, "{language}: {name}: {}", mail.text);
            let invited = letter.invitation_link(AccountId::from_bytes([1; 16]), &token()).replace('&', "&amp;");
            let mail = Composed { html: mail.html.replace(&invited, &link), ..mail };
            let targets: Vec<&str> =
                mail.html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
            assert_eq!(targets.contains(&link.as_str()), to_client, "{language}: {name}: {targets:?}");
            let strange: Vec<_> = targets.iter().filter(|to| **to != link && **to != "tel:+31201234567").collect();
            assert!(strange.is_empty(), "{language}: {name}: {strange:?}");
            for loaded in ["src=", "url(", "@import", "<img", "<link", "<script", "<iframe", "<form"] {
                assert!(!mail.html.contains(loaded), "{language}: {name}: {loaded}");
            }
            let addresses = mail.html.matches("://").count();
            assert_eq!(addresses, mail.html.matches(&link).count(), "{language}: {name}: another address");
        }
    }
}

#[test]
fn r_mail_04_a_mail_that_one_may_do_without_says_where_to_choose() {
    let texts = Texts::bundled();
    for language in Language::ALL {
        let mut letter = letter(*language, LetterBody::AlreadyHasAccess);
        let essential = texts.compose(&letter);
        letter.optional = Some(OptionalMail::Replies);
        let optional = texts.compose(&letter);
        let page = format!("{LINK}&to=mails");
        assert!(!essential.text.contains(&page) && !visible(&essential.html).contains(&page), "{language}");
        assert!(optional.text.lines().any(|line| line.trim() == page), "{language}: {}", optional.text);
        assert!(visible(&optional.html).contains(&page), "{language}: {}", optional.html);
        assert!(optional.html.contains(&format!("href=\"{}\"", page.replace('&', "&amp;"))), "{language}");
    }
}

#[test]
fn r_lang_02_a_mail_is_in_the_clients_language_and_falls_back_to_english() {
    let offered = [Language::En, Language::Nl, Language::Pl];
    for (chosen, wish, first, tag) in [
        (Some(Language::Pl), Some("nl-BE"), "Dzień dobry, Anna Lindqvist,", "pl"),
        (None, Some("nl-BE"), "Beste Anna Lindqvist,", "nl"),
        (Some(Language::Sv), Some("NL"), "Beste Anna Lindqvist,", "nl"),
        (None, Some("sv"), "Dear Anna Lindqvist,", "en-GB"),
        (None, Some("zh"), "Dear Anna Lindqvist,", "en-GB"),
        (None, None, "Dear Anna Lindqvist,", "en-GB"),
    ] {
        let wish = wish.and_then(LanguageTag::keep);
        let language = effective(chosen, wish.as_ref(), &offered);
        let mail = compose(&letter(language, LetterBody::PasswordChanged));
        assert_eq!(mail.text.lines().next(), Some(first), "{chosen:?} {wish:?}");
        assert!(mail.html.contains(&format!("<html lang=\"{tag}\"")), "{chosen:?} {wish:?}");
    }
}

#[test]
fn r_lang_02_a_code_comes_in_the_readers_language_and_the_offices_mails_in_the_agents() {
    for (language, body, first, tag) in [
        (Language::Pl, verification(Duration::minutes(10)), "Dzień dobry,", "pl"),
        (Language::De, LetterBody::AlreadyHasAccess, "Guten Tag Anna Lindqvist,", "de"),
        (Language::Nl, LetterBody::LinkWaiting, "Dag Jan Bakker,", "nl"),
        (Language::Sv, LetterBody::ApprovalWaiting, "Hej Jan Bakker!", "sv"),
    ] {
        let mail = compose(&letter(language, body));
        assert_eq!(mail.text.lines().next(), Some(first), "{language}");
        assert!(mail.html.contains(&format!("<html lang=\"{tag}\"")), "{language}");
    }
}

#[test]
fn r_lang_03_no_mail_has_a_word_that_is_in_no_message() {
    let texts = Texts::bundled().pseudo();
    for (name, body) in bodies() {
        let mail = texts.compose(&letter(Language::En, body));
        for part in [&mail.subject, &mail.text, &visible(&mail.html)] {
            let invited = letter(Language::En, LetterBody::PasswordChanged)
                .invitation_link(AccountId::from_bytes([1; 16]), &token());
            let shown = kept(part).replace(&invited, "").replace('\n', " ");
            // What is English here was filled in: names, addresses, dates.
            let filled = [
                "Anna Lindqvist",
                "Vest Makelaars",
                "Anna@example.com",
                "Jan Bakker",
                LINK,
                "lead-17",
                "Loft by the canal",
                "Family house",
                "c-17",
                "anna.lindqvist@example.org",
                "A•••@example.com",
                "Monday, 2 March",
                "Piotr Zieliński",
                "piotr@example.com",
                "Haarlem",
                "Canal house “De Gracht”",
                "Herengracht 1, 1015 BZ Amsterdam",
                "Is there a lift?",
                "The owners are away that week.",
                "25 February",
                "Thursday, 5 March",
                "Friday, 6 March",
                "Tuesday, 10 March",
                "Monday, 30 March",
            ];
            let rest = filled.iter().fold(shown.clone(), |rest, known| rest.replace(known, ""));
            let rest = rest.replace("[temporary password]", "").replace("[code]", "").replace("&nbsp;&zwnj;", "");
            let rest = rest.replace("Monday, 9 March", "");
            let word = rest
                .split(|c: char| !c.is_alphabetic())
                .find(|word| word.chars().count() > 1 && word.chars().all(|c| c.is_ascii_alphabetic()));
            assert_eq!(word, None, "{name}: {shown}");
        }
    }
}

#[test]
fn r_mail_02_no_mail_shows_the_name_of_a_text_or_of_a_variable() {
    for (language, name, mail) in all() {
        for part in [&mail.subject, &mail.text, &visible(&mail.html)] {
            for id in ["mail-", "{", "$"] {
                let shown = kept(part);
                assert!(!shown.contains(id), "{language}: {name}: {id} in {shown}");
            }
        }
        assert!(mail.subject.chars().count() <= 78, "{language}: {name}: {}", mail.subject);
        assert!(mail.subject.contains("Vest Makelaars"), "{language}: {name}: {}", mail.subject);
    }
}

#[test]
fn r_mail_02_one_is_told_to_call_only_where_there_is_a_number() {
    let texts = Texts::bundled();
    for (name, body) in to_clients() {
        let mut letter = letter(Language::En, body);
        let text = |letter: &Letter| texts.compose(letter).text.replace('\n', " ");
        assert!(text(&letter).contains("You can reply to this e-mail or give us a call."), "{name}");
        letter.agent.as_mut().unwrap().phone = None;
        assert!(text(&letter).contains("You can simply reply to this e-mail."), "{name}");
        letter.agent.as_mut().unwrap().phone = Some(" \u{200e}\t".to_owned());
        assert!(text(&letter).contains("You can simply reply to this e-mail."), "{name}");
        letter.agent = None;
        assert!(text(&letter).contains("You can reach us at our office as usual."), "{name}");
        assert!(text(&letter).contains("Kind regards,  Vest Makelaars"), "{name}: {}", text(&letter));
    }
}

/// Names that would do harm in a mail that believed them.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</title></style><style>*{display:none}",
    "<!--[if mso]><b>x",
    "--><b>x</b>",
    "&lt;b&gt;",
    "{ $email } {\"x\"}",
    "=?utf-8?q?Bcc=3A_x?=",
    "Vest\r\nBcc: all@example.com\r\n\r\n.\r\n",
    "Vest\u{2028}\u{85}\u{0b}Makelaars\0",
    "\u{202e}sraalekaM\u{2066}",
    "Zoë 王小明 🏡 O'Neill & Søn",
    "-- ",
    ".",
];

#[test]
fn threat_35_hostile_names_stay_text_in_every_part() {
    let long = ["x".repeat(5_000), "👩\u{200d}👩\u{200d}👧 ".repeat(800), "é".repeat(5_000)];
    let texts = Texts::bundled();
    let clean: Vec<Vec<String>> =
        bodies().into_iter().map(|(_, body)| tags(&texts.compose(&letter(Language::En, body)).html)).collect();
    for hostile in HOSTILE.iter().copied().chain(long.iter().map(String::as_str)) {
        for ((name, body), clean) in bodies().into_iter().zip(&clean) {
            let mut letter = letter(Language::En, body);
            hostile.clone_into(&mut letter.company.name);
            letter.agent = Some(Agent { name: hostile.to_owned(), ..agent() });
            if !matches!(letter.to, Addressee::Client(_)) {
                letter.to = Addressee::Agent(Box::new(Agent { name: hostile.to_owned(), ..agent() }));
            }
            if let (Ok(accepted), Some(account)) = (PersonName::parse(hostile), letter.account.as_mut()) {
                account.first_name = accepted.clone();
                account.last_name = accepted;
            }
            let mail = texts.compose(&letter);
            // The same elements with the same attributes, in the same order: a name added and closed nothing.
            assert_eq!(tags(&mail.html), *clean, "{name}: {hostile:?}");
            let shown = HeaderText::one_line(hostile);
            let shown: String = shown.as_str().chars().filter(|c| !"\u{202e}\u{2066}".contains(*c)).collect();
            assert!(visible(&mail.html).contains(shown.trim()), "{name}: {hostile:?}: {}", mail.html);
            for part in [&mail.subject, &mail.text, &mail.html] {
                let odd = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}\u{2028}".contains(c);
                assert!(!part.contains(odd), "{name}: {hostile:?}: {part}");
            }
            assert!(!mail.subject.contains('\n'), "{name}: {hostile:?}: {}", mail.subject);
            let longest = mail.text.lines().map(str::len).max().unwrap();
            assert!(longest <= 998, "{name}: {hostile:?}: a line of {longest} bytes of text");
        }
    }
}

#[test]
fn threat_35_a_hostile_phone_number_is_text_and_no_link() {
    for phone in ["javascript:alert(1)", "\"><b>", "+31 20\r\nBcc: x", "020 123 45 67 ext. 12"] {
        let mut letter = letter(Language::En, LetterBody::PasswordChanged);
        letter.agent.as_mut().unwrap().phone = Some(phone.to_owned());
        let mail = compose(&letter);
        assert!(!mail.html.contains("tel:"), "{phone:?}");
        let shown = HeaderText::one_line(phone);
        assert!(visible(&mail.html).contains(shown.as_str()), "{phone:?}: {}", mail.html);
        assert!(mail.text.contains(shown.as_str()), "{phone:?}: {}", mail.text);
    }
}

#[test]
fn r_mail_02_the_text_part_has_lines_that_every_mail_program_shows() {
    let mut texts: Vec<(String, String)> =
        all().into_iter().map(|(language, name, mail)| (format!("{language}: {name}"), mail.text)).collect();
    let mut long = letter(Language::De, invitation(Duration::days(7)));
    let email = EmailAddress::parse(&format!("{}@{}.example", "a".repeat(64), "b".repeat(60))).unwrap();
    long.to = Addressee::Client(email);
    long.company.name = "Immobilien ".repeat(20);
    texts.push(("long".to_owned(), compose(&long).text));
    for (what, text) in texts {
        for line in text.lines() {
            let words = line.split(' ').filter(|word| !word.is_empty()).count();
            assert!(line.chars().count() <= 72 || words == 1, "{what}: {line}");
            assert!(line == "-- " || !line.ends_with(' '), "{what}: {line:?}");
        }
        assert!(text.ends_with('\n') && !text.contains("\n\n\n"), "{what}: {text}");
    }
}

/// The tags of a page with their attributes.
fn tags(html: &str) -> Vec<String> {
    let tags = html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap());
    tags.map(str::to_owned).collect()
}

/// What an inbox shows beside the subject: the hidden text that stands before everything else of the body.
fn preview(html: &str) -> &str {
    let body = html.split_once("<body").unwrap().1;
    body.split_once("mso-hide:all;\">").unwrap().1.split_once("</div>").unwrap().0
}

/// What a reader sees of a page, near enough: the body without tags and with its escapes undone.
fn visible(html: &str) -> String {
    let body = html.split_once("</head>").unwrap().1;
    let text: String = body.split('<').skip(1).map(|rest| rest.split_once('>').unwrap().1).collect();
    let unescaped = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    unescaped.into_iter().fold(text, |text, (from, to)| text.replace(from, to))
}
