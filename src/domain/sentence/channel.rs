//! What channels have brought, in words; for my eyes only.

use super::phrase::times;
use crate::domain::ask::Channel;
use crate::domain::channel_memory::ChannelMemory;

/// "By call 2 of 3 times were answered"; empty when nothing is known of it.
pub fn channel_words(memory: &ChannelMemory, channel: Channel) -> String {
    let reached = memory.reached(channel);
    if reached.of == 0 {
        return String::new();
    }
    format!("by {}, {} of {} were answered", channel.label(), reached.answered, reached.of)
}

/// Why another way is proposed: "2 reminders brought nothing by chat. Try a call: …".
pub fn other_way(memory: &ChannelMemory, unanswered: usize, last: Channel, other: Channel) -> String {
    let so_far = match channel_words(memory, other) {
        words if words.is_empty() => "it was not tried with them yet".to_owned(),
        words => words,
    };
    let unanswered = times(u32::try_from(unanswered).unwrap_or(u32::MAX));
    format!(
        "Reminded {unanswered} without an answer, last by {}. By {} instead: {so_far}.",
        last.label(),
        other.label()
    )
}
