import Practice

extension FamilyLink {
    var scales: Link { part("scales") }
    var newScale: Link { part("scales/new") }
    /// A new scale between a statement and its goal.
    func newScale(for pair: Pair.ID) -> Link { newScale.with("pair", pair.description) }
    func scale(_ id: Scale.ID) -> Link { part("scales/\(id)") }
    func editScale(_ id: Scale.ID) -> Link { part("scales/\(id)/edit") }
    func retireScale(_ id: Scale.ID) -> Link { part("scales/\(id)/retire") }
    /// The page on which somebody's answer is written down.
    func rate(_ id: Scale.ID) -> Link { part("scales/\(id)/ratings/new") }
    func ratings(_ id: Scale.ID) -> Link { part("scales/\(id)/ratings") }
    func withdraw(_ rating: Rating.ID, of scale: Scale.ID) -> Link {
        part("scales/\(scale)/ratings/\(rating)/withdraw")
    }
}

extension FamilyVisit {
    /// The scale in the path.
    fileprivate func scale() throws -> Scale {
        guard let scale = family.scales[try visit.id("scale")] else { throw Problem.notFound }
        return scale
    }

    /// The scale in the path, if it is still asked.
    fileprivate func currentScale() throws -> Scale {
        let scale = try scale()
        guard scale.isCurrent else { throw Problem.notFound }
        return scale
    }

    /// The answer in the path.
    fileprivate func rating(of scale: Scale) throws -> Rating {
        let id: Rating.ID = try visit.id("rating")
        guard let rating = scale.allRatings.first(where: { $0.id == id }) else { throw Problem.notFound }
        return rating
    }
}

/// Scaling questions of a family: asking, rewording, answering, withdrawing an answer.
enum ScalingRoutes {
    static let all: [Route] = reading + wording + answers

    private static let wordingFields: Set<String> = ["question", "ten", "zero", "closeAt", "language"]

    private static let reading: [Route] = [
        .family(.get, "scales", may: .read, logs: .view("scales")) { visit in .page(ScaleListPage(visit).html) },
        .family(.get, "scales/:scale", may: .read, logs: .view("scales")) { visit in
            .page(ScalePage(visit: visit, scale: try visit.scale()).html)
        },
    ]

    private static let wording: [Route] = [
        .family(.get, "scales/new", may: .record, logs: .view("scales")) { visit in
            try await visit.show(ScaleForm.new(visit))
        },
        .family(
            .post, "scales/new", may: .record, logs: .change("scales"), takes: wordingFields.union(["kind", "pair"])
        ) { visit in
            let id = Scale.ID(visit.office.surroundings.newID())
            guard let kind = Scale.Kind(rawValue: visit.visit.form.text("kind")) else { throw Problem.badForm }
            let pair = Pair.ID(visit.visit.form.text("pair"))
            return try await visit.submit(ScaleForm.new(visit), then: visit.link.scale(id)) {
                try $0.askScale(try visit.scaleWording(), kind: kind, for: pair, as: id)
            }
        },
        .family(.get, "scales/:scale/edit", may: .record, logs: .view("scales")) { visit in
            try await visit.show(ScaleForm.reword(try visit.currentScale(), visit))
        },
        .family(.post, "scales/:scale/edit", may: .record, logs: .change("scales"), takes: wordingFields) { visit in
            let scale = try visit.scale()
            return try await visit.submit(ScaleForm.reword(scale, visit), then: visit.link.scale(scale.id)) {
                try $0.rewordScale(scale.id, as: try visit.scaleWording())
            }
        },
        .family(.get, "scales/:scale/retire", may: .record, logs: .view("scales")) { visit in
            try await visit.show(ScaleForm.retire(try visit.currentScale(), visit))
        },
        .family(.post, "scales/:scale/retire", may: .record, logs: .change("scales"), takes: ["why"]) { visit in
            let scale = try visit.scale()
            return try await visit.submit(ScaleForm.retire(scale, visit), then: visit.link.scales) {
                try $0.retireScale(scale.id, because: visit.visit.form.text("why"))
            }
        },
    ]

    private static let answers: [Route] = [
        .family(.get, "scales/:scale/ratings/new", may: .record, logs: .view("scales")) { visit in
            try await visit.show(RatingForm.new(try visit.currentScale(), visit))
        },
        .family(
            .post, "scales/:scale/ratings", may: .record, logs: .change("scales"), takes: RatingForm.fields,
            answer: rate),
        .family(.get, "scales/:scale/ratings/:rating/withdraw", may: .record, logs: .view("scales")) { visit in
            let scale = try visit.scale()
            return try await visit.show(RatingForm.withdraw(try visit.rating(of: scale), of: scale, visit))
        },
        .family(
            .post, "scales/:scale/ratings/:rating/withdraw", may: .record, logs: .change("scales"), takes: ["why"]
        ) { visit in
            let scale = try visit.scale()
            let rating = try visit.rating(of: scale)
            let form = RatingForm.withdraw(rating, of: scale, visit)
            return try await visit.submit(form, then: visit.link.scale(scale.id)) {
                try $0.withdrawRating(rating.id, on: scale.id, because: visit.visit.form.text("why"))
            }
        },
    ]

    /// Writes down one person's answer; with the second button the page comes again for the next person.
    @Sendable private static func rate(_ visit: FamilyVisit) async throws -> Answer {
        let scale = try visit.scale()
        let id = Rating.ID(visit.office.surroundings.newID())
        let next = visit.visit.form.isOn("next") ? visit.link.rate(scale.id) : visit.link.scale(scale.id)
        return try await visit.submit(RatingForm.new(scale, visit), then: next) { family in
            var checks = Checks()
            let draft = visit.ratingDraft(in: family, &checks)
            return try checks.finish(try family.rate(draft, on: scale.id, as: id, today: visit.today))
        }
    }
}
