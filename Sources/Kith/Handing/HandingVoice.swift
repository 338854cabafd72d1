import Markup
import Practice

/// What the person said, in the words in which it was written down, and who was shown or given what.
extension HandingBook {
    struct Line: Sendable {
        var day: Day?
        /// Where and how it was said, or who had what.
        var title: String
        var text = Written("")
        var facts: [String] = []
    }

    /// Everything that is the person's own: quotations, answers, what they wrote before meetings.
    var voice: [Line] {
        records.flatMap { record in
            let story = story(record)
            return (quotations(story) + answers(story) + beforehand(story)).filter {
                !$0.text.text.isEmpty || !$0.facts.isEmpty
            }
        }.sorted { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }
    }

    private func quotations(_ story: HandingStory) -> [Line] {
        let showing = story.now
        return story.record.family.map.items.filter { item in
            item.content.isOwnWords && showing.shows(item) && (item.isLive || ticks.contains(.takenBack))
                && showing.speaker(of: item)?.id == person(in: story)
        }.map { Line(day: $0.added.on, title: words.handingQuoted, text: $0.content.text) }
    }

    private func answers(_ story: HandingStory) -> [Line] {
        let showing = story.now
        return story.record.family.scales.all.filter(showing.shows).flatMap { scale in
            scale.allRatings.filter { rating in
                rating.rater.person == person(in: story) && showing.shows(rating)
                    && (rating.isLive || ticks.contains(.takenBack))
            }.map { rating in
                let more = [
                    (words.notZeroBecause, rating.content.whyNotZero),
                    (words.oneHigherWouldBe, rating.content.oneHigher),
                ].filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }
                return Line(
                    day: rating.day,
                    title: words.handingAnswered(scale.wording.question.text, words.short(rating.content.answer)),
                    text: rating.reasonWords ?? Written(""), facts: more)
            }
        }
    }

    /// What they wrote before a meeting and how they replied, and how a child was seen and heard there.
    private func beforehand(_ story: HandingStory) -> [Line] {
        story.record.meetings.filter { !takesOut($0.id) }.flatMap { talk -> [Line] in
            guard let plan = talk.meeting.plan else { return [] }
            let title = "\(words.name(of: plan)), \(words.day(plan.on))"
            var lines: [Line] = []
            if let own = story.participant(of: talk.meeting) {
                if let views = own.views {
                    let texts = [views.worries, views.workingWell, views.needsToHappen, views.reason].filter {
                        !$0.isEmpty
                    }
                    lines.append(
                        Line(
                            day: plan.on, title: words.handingBeforehand(title),
                            text: Written(texts.joined(separator: " · "), language: views.language)))
                }
                lines += own.invitations.map {
                    Line(day: Clock.day(of: $0.at), title: words.handingInvited(title), facts: [words.day($0.facts.on)])
                }
                if case .cannotCome(let why) = own.reply {
                    lines.append(Line(day: plan.on, title: words.handingCouldNotCome(title), text: Written(why)))
                }
            }
            if talk.isWhole, let heard = story.record.readers.lazy.compactMap({ talk.meeting.children[$0] }).first,
                talk.meeting.isForEverybody(heard.at)
            {
                lines.append(
                    Line(
                        day: plan.on, title: words.handingHeard(title), text: heard.words,
                        facts: [words.name(of: heard.seen), words.name(of: heard.way)]))
            }
            return lines
        }
    }

    private func takesOut(_ meeting: Meeting.ID) -> Bool { cover.handing.takenOut.contains(meeting.description) }

    private func person(in story: HandingStory) -> Person.ID { story.record.person.id }

    // MARK: Who was shown and given what

    var sharing: [Line] {
        records.flatMap { record in
            shown(story(record)) + handedOver(record) + copied(record) + printed(record)
        }.sorted { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }
    }

    private func shown(_ story: HandingStory) -> [Line] {
        let showing = story.now
        return story.record.family.pairs.all.filter {
            showing.shows($0) && ($0.isCurrent || ticks.contains(.takenBack))
        }.flatMap { pair in
            pair.sharings.map { sharing in
                Line(
                    day: sharing.day,
                    title: words.handingShownTo(
                        story.record.family.people.name(of: sharing.person), words.termed(pair.content.labels.statement)
                    ),
                    text: showing.showsResponse(of: sharing)
                        ? Written(sharing.response, language: sharing.language ?? words.language.rawValue)
                        : Written(""),
                    facts: [sharing.how].filter { !$0.isEmpty })
            }
        }
    }

    /// Reports that this person was given, and earlier files like this one.
    private func handedOver(_ record: HandedRecord) -> [Line] {
        let reports = record.meetings.flatMap { talk -> [Line] in
            talk.meeting.report.handovers.filter { record.readers.contains($0.content.to) }.map { handover in
                Line(
                    day: handover.content.on,
                    title: words.handingReport(talk.meeting.plan.map { words.name(of: $0) } ?? ""),
                    text: handover.content.said ?? Written(""), facts: [words.name(of: handover.content.how)])
            }
        }
        let files = record.family.people.handed.filter { $0.person == record.person.id }.map { handed in
            Line(
                day: handed.stamp.on, title: words.handingBefore(handed.handing.to),
                facts: [handed.handing.because, staff.name(of: handed.stamp.by)])
        }
        return reports + files
    }

    private func copied(_ record: HandedRecord) -> [Line] {
        record.meetings.flatMap { talk in
            talk.meeting.copies.filter { copy in
                talk.meeting[copy.to]?.content.person.map(record.readers.contains) ?? false
            }.map { copy in
                Line(
                    day: copy.stamp.on,
                    title: words.handingMinutesCopy(talk.meeting.plan.map { words.name(of: $0) } ?? ""),
                    facts: [staff.name(of: copy.stamp.by)])
            }
        }
    }

    /// That somebody printed a part of the record or took it out; not for whom, which may name somebody.
    private func printed(_ record: HandedRecord) -> [Line] {
        record.papers.map { paper in
            Line(
                day: Clock.day(of: Moment(milliseconds: paper.at)),
                title: words.exportPrinted(paper.name ?? words.historySomebody, words.part(paper.part)))
        }
    }
}
