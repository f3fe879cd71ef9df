//! Decisions: bodies that there are, political parties that are known, and pages of parties that tell of themselves alone.

use std::{
    collections::{HashMap, HashSet},
    fmt::Arguments,
};

use foldhash::fast::RandomState;

use super::Findings;
use crate::dataset::{
    Dataset, Decision, Grade, Matter, Position, Source, SourceId, Tie,
    fault::{DecisionFault, excerpt, nearest},
};

/// Finds decisions of bodies that the Dutch party does not have, political parties that are not known or stand on two
/// sides, and what a political party's own page may not be a source for.
pub fn decisions(dataset: &Dataset, findings: &mut Findings) {
    let mut check = DecisionCheck {
        dataset,
        parties: HashMap::default(),
        suggestions_left: MAX_SUGGESTIONS,
        findings,
    };
    check.parties();
    for (s, source) in dataset.sources.iter().enumerate() {
        check.source(source, format_args!("sources/{s}"));
    }
    for (t, tie) in dataset.ties.iter().enumerate() {
        check.tie(tie, format_args!("ties/{t}"));
    }
    for (list, place, source, _) in dataset.citations() {
        check.no_party_page(source, format_args!("{list}/{place}/source"));
    }
}

/// So many suggestions are looked for; each compares with all names, and nobody reads more.
const MAX_SUGGESTIONS: usize = 100;

/// No suggestions are looked for among more names than this: no real dataset has them.
const MAX_NAMES_COMPARED: usize = 2_000;

struct DecisionCheck<'a> {
    dataset: &'a Dataset,
    /// By every name of a political party: its place in the list.
    parties: HashMap<&'a str, usize, RandomState>,
    suggestions_left: usize,
    findings: &'a mut Findings,
}

impl<'a> DecisionCheck<'a> {
    /// Learns the names of the political parties; each name is that of one.
    fn parties(&mut self) {
        for (p, party) in self.dataset.political_parties.iter().enumerate() {
            for (place, name) in party.names().enumerate() {
                if self.parties.insert(name, p).is_some() {
                    let fault = DecisionFault::AmbiguousPoliticalParty(excerpt(name));
                    match place.checked_sub(1) {
                        None => self
                            .findings
                            .note(format_args!("political_parties/{p}/name"), fault),
                        Some(alias) => self
                            .findings
                            .note(format_args!("political_parties/{p}/aliases/{alias}"), fault),
                    }
                }
            }
        }
        for (p, party) in self.dataset.political_parties.iter().enumerate() {
            for (place, name) in party.joins.iter().enumerate() {
                self.known(name, format_args!("political_parties/{p}/joins/{place}"));
            }
        }
    }

    fn source(&mut self, source: &Source, path: Arguments<'_>) {
        match (&source.party, source.grade) {
            (Some(party), Some(Grade::C)) => self.known(party, format_args!("{path}/party")),
            (Some(_), _) => self
                .findings
                .note(format_args!("{path}/party"), DecisionFault::NoPartyPage),
            (None, Some(Grade::C)) => self
                .findings
                .note(format_args!("{path}/grade"), DecisionFault::WhosePage),
            (None, _) => {}
        }
    }

    fn tie(&mut self, tie: &Tie, path: Arguments<'_>) {
        for (s, statement) in tie.statements.iter().enumerate() {
            let path = format_args!("{path}/statements/{s}");
            let Some(decision) = statement.says.decision() else {
                self.no_party_page(&statement.source, format_args!("{path}/source"));
                continue;
            };
            let level = tie.dutch.level;
            if decision.body.level().is_some_and(|its| its != level) {
                let fault = DecisionFault::BodyOfOtherLevel(decision.body, level);
                self.findings.note(format_args!("{path}/says/body"), fault);
            }
            self.positions(decision, format_args!("{path}/says"));
            self.own_word(decision, &statement.source, format_args!("{path}/says"));
        }
        for (d, dispute) in tie.disputes.iter().enumerate() {
            let of_decision = matches!(dispute.about, Matter::Decision);
            for (place, source) in dispute.sources.iter().enumerate().filter(|_| !of_decision) {
                self.no_party_page(source, format_args!("{path}/disputes/{d}/sources/{place}"));
            }
        }
    }

    /// Every party is known, is named once in a list whatever it is called there, and is not on two sides, or there
    /// both whole and in part.
    fn positions(&mut self, decision: &Decision, path: Arguments<'_>) {
        let mut voted: HashMap<usize, Position, RandomState> = HashMap::default();
        for (list, position, names) in decision.lists() {
            let mut in_list: HashSet<usize, RandomState> = HashSet::default();
            for (place, name) in names.iter().enumerate() {
                let path = format_args!("{path}/{list}/{place}");
                self.known(name, path);
                let Some(&party) = self.parties.get(name.as_str()) else {
                    continue;
                };
                let before = match position {
                    Position::Proposed => None,
                    _ => voted.insert(party, position),
                };
                // A whole party takes one side; parts of it may be on either.
                let agrees = matches!(
                    (before, position),
                    (None, _) | (Some(Position::Divided), Position::Divided)
                );
                if !in_list.insert(party) || !agrees {
                    self.findings
                        .note(path, DecisionFault::PositionTwice(excerpt(name)));
                }
            }
        }
    }

    /// A party's own page tells what that party did, and of no other.
    fn own_word(&mut self, decision: &Decision, source: &SourceId, path: Arguments<'_>) {
        let source = self.dataset.source(source);
        let Some(party) = source.and_then(|source| source.party.as_ref()) else {
            return;
        };
        let own = self.parties.get(party.as_str()).copied();
        let is_own = |name: &str| own.is_some_and(|own| self.stands_for(name, own));
        let mut has_part = false;
        let mut others = Vec::new();
        for (list, _, names) in decision.lists() {
            for (place, name) in names.iter().enumerate() {
                if is_own(name) {
                    has_part = true;
                } else {
                    others.push((list, place, name));
                }
            }
        }
        for (list, place, name) in others {
            self.findings.note(
                format_args!("{path}/{list}/{place}"),
                DecisionFault::NotItsOwn(excerpt(name)),
            );
        }
        if !has_part {
            self.findings.note(
                format_args!("{path}/kind"),
                DecisionFault::NoPart(excerpt(party)),
            );
        }
    }

    /// Whether a name is that of a party, or of a group that it is in.
    fn stands_for(&self, name: &str, party: usize) -> bool {
        let named = self.parties.get(name).copied();
        let joins = named.and_then(|named| self.dataset.political_parties.get(named));
        let mut joins = joins.into_iter().flat_map(|group| &group.joins);
        named == Some(party) || joins.any(|name| self.parties.get(name.as_str()) == Some(&party))
    }

    fn known(&mut self, name: &str, path: Arguments<'_>) {
        if !self.parties.contains_key(name) {
            let left = self.suggestions_left.checked_sub(1);
            self.suggestions_left = left.unwrap_or_default();
            let is_sought = left.is_some() && self.parties.len() <= MAX_NAMES_COMPARED;
            let names = self.parties.keys().copied().filter(|_| is_sought);
            let nearest = nearest(name, names).map(Into::into);
            let fault = DecisionFault::UnknownPoliticalParty(excerpt(name), nearest);
            self.findings.note(path, fault);
        }
    }

    fn no_party_page(&mut self, source: &SourceId, path: Arguments<'_>) {
        let source = self.dataset.source(source);
        if source.is_some_and(|source| source.grade == Some(Grade::C)) {
            self.findings.note(path, DecisionFault::OnlyDecisions);
        }
    }
}
