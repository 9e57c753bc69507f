//! By which way a team has answered, over every ask and reminder to it: counts by channel, always beside each other.
//! And which other way to try when one has brought nothing. It is about channels, never about people, and for my eyes
//! only: no letter and no update may show it. Its words are in `sentence`.

use super::ask::{Ask, Channel};
use super::day::Day;
use super::facts::Facts;
use super::id::TeamId;
use std::collections::BTreeMap;

/// What a channel has brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reached {
    /// Times after which something came back before I reached out again.
    pub answered: u32,
    /// Times that are settled: something came back, or I reached out again.
    pub of: u32,
}

/// What the channels have brought with a team; only what is settled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChannelMemory(BTreeMap<Channel, Reached>);

/// The memory of one team, over all its dependencies, finished ones included.
pub fn channels_of(facts: &Facts, team: TeamId) -> ChannelMemory {
    let mut memory = ChannelMemory::default();
    let dossiers = facts.dossiers.values().filter(|d| d.dependency.supplier == Some(team));
    for ask in dossiers.flat_map(|dossier| &dossier.asks) {
        memory.add(ask);
    }
    memory
}

/// Each way in which I reached out about `ask`, oldest first.
fn ways(ask: &Ask) -> Vec<(Day, Channel)> {
    let mut ways = vec![(ask.asked_on, ask.channel)];
    ways.extend(ask.nudges.iter().map(|nudge| (nudge.on, nudge.channel)));
    ways.sort_by_key(|(on, _)| *on);
    ways
}

impl ChannelMemory {
    /// What this channel has brought.
    pub fn reached(&self, channel: Channel) -> Reached {
        self.0.get(&channel).copied().unwrap_or_default()
    }
    /// The channel by which they answered most often, in share and then in number; none when they never did.
    pub fn best(&self) -> Option<Channel> {
        self.best_of(&|_| true)
    }
    fn add(&mut self, ask: &Ask) {
        let ways = ways(ask);
        for (at, (on, channel)) in ways.iter().enumerate() {
            let next = ways.get(at + 1).map(|(next, _)| *next);
            let came = ask.inbound().any(|day| day >= *on && next.is_none_or(|next| day < next));
            let reached = self.0.entry(*channel).or_default();
            reached.answered += u32::from(came);
            reached.of += u32::from(came || next.is_some());
        }
    }
    fn best_of(&self, may: &dyn Fn(Channel) -> bool) -> Option<Channel> {
        let worked = self.0.iter().filter(|(channel, reached)| reached.answered > 0 && may(**channel));
        // Shares are compared as fractions, so that 1 of 1 and 2 of 2 are the same share.
        let best = worked.max_by(|(a, x), (b, y)| {
            let share = (x.answered * y.of).cmp(&(y.answered * x.of));
            share.then(x.answered.cmp(&y.answered)).then(b.cmp(a))
        });
        best.map(|(channel, _)| *channel)
    }
}

/// Ways to try when nothing is known of a team: what can not be overlooked first.
const DIRECT: &[Channel] = &[
    Channel::Call,
    Channel::Meeting,
    Channel::InPerson,
    Channel::Mail,
    Channel::Chat,
    Channel::Ticket,
    Channel::Document,
];

/// Another way than those in which I reached out about `ask`: the one by which the team answered most often, else the
/// most direct one. When every way was tried, the most direct.
pub fn other_channel(memory: &ChannelMemory, ask: &Ask) -> Channel {
    let tried = ways(ask);
    let untried = |channel: Channel| tried.iter().all(|(_, used)| *used != channel);
    let direct = || DIRECT.iter().copied().find(|channel| untried(*channel));
    memory.best_of(&untried).or_else(direct).unwrap_or(Channel::Call)
}

#[cfg(test)]
mod tests;
