import Practice

extension Arrival {
    mutating func person(_ row: ImportRow) throws {
        var reading = RowReading(row, of: rows.reference)
        let part: Person.Part = reading.choice("part") ?? .child
        var details = Person.Details(part: part, name: reading.text("name"))
        details.fullName = reading.text("fullName")
        details.otherNames = reading.text("otherNames")
        details.birth = birth(&reading)
        details.pronouns = reading.text("pronouns")
        details.speaks = reading.text("speaks")
        details.reads = reading.text("reads")
        details.formats = reading.choices("formats")
        details.safeContact = reading.text("safeContact")
        details.known = reading.text("known")
        details.identifiers = reading.identifiers()
        let called = (details.name.isEmpty ? details.fullName : details.name).trimmed
        guard let id: Person.ID = name(&reading, .person, or: called), reading.isClean else { return keep(reading) }
        let isThere = try brings(id, row) { [setting] in try $0.addPerson(details, as: id, today: setting.today) }
        if isThere, part == .child { try area(of: id, row) }
    }

    private func birth(_ reading: inout RowReading) -> Person.Birth {
        let isUnborn = reading.isYes("unborn")
        let due = reading.day("due")
        if isUnborn || due != nil { return .unborn(due: due) }
        return reading.day("born").map { .day(on: $0) } ?? .notKnown
    }

    private mutating func area(of child: Person.ID, _ row: ImportRow) throws {
        var reading = RowReading(
            ImportRow(number: row.number, kind: .person, place: row.place, values: row.values), of: rows.reference)
        guard let area = area(&reading) else { return keep(reading) }
        let since = reading.day("areaSince") ?? family.standing.opened ?? setting.today
        guard reading.isClean else { return keep(reading) }
        try does(row) { [setting] family in
            try family.move(
                child, to: area, on: since, because: "", today: setting.today, authority: setting.authority)
        }
    }

    /// A service area by its English or Welsh name.
    func area(_ reading: inout RowReading) -> ServiceArea.ID? {
        let name = reading.text("area").trimmed.lowercased()
        if name.isEmpty { return nil }
        let found = setting.authority.openAreas.first { area in
            [area.name.english, area.name.welsh].contains { $0.lowercased() == name }
        }
        if found == nil { reading.note("area", .noArea(reading.text("area"))) }
        return found?.id
    }

    mutating func tie(_ row: ImportRow) throws {
        var reading = RowReading(row, of: rows.reference)
        let from: Person.ID? = find(reading.text("from"), .person, &reading, "from")
        let to: Person.ID? = find(reading.text("to"), .person, &reading, "to")
        guard reading.isClean else { return keep(reading) }
        try does(row) { try $0.tie(from ?? ID(0), row.values["how"] ?? "", to: to ?? ID(0)) }
    }
}
