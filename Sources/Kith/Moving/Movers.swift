import Foundation
import Journal
import Practice

/// What the command line says to those who bring families in and take them out.
package enum Movers {
    /// Brings families in from a file, or from an export: its folder, or the archive that a browser fetched.
    ///
    /// `withoutDoubles`: families that seem to be here already stay out, as do those that are called so where they come
    /// from.
    ///
    /// - Returns: what was done, in sentences, and whether all of it went well.
    package static func bringIn(
        _ path: String, from source: String, as login: String, isDry: Bool, withoutDoubles: Bool = false,
        without called: [String] = [], into office: Office, said: (_ rows: Int) -> Void = { _ in }
    ) async throws -> (lines: [String], isWell: Bool) {
        var order = Importing.Order(
            file: .file(path), source: source, login: login, isDry: isDry,
            leaving: LeftOut(doubles: withoutDoubles, called: Set(called)))
        var returning: ExportReturning?
        if let files = try ExportedFiles(path) {
            guard let records = try files.source(Exporting.records) else { throw ImportFault.notAnExport(path) }
            order.file = records
            order.takesHistories = true
            returning = isDry ? nil : try await ExportReturning(files, as: login, into: office)
            try await returning?.run()
        }
        let report = try await Importing(office: office, order: order).run { rows, _ in said(rows) }
        let others = try await returning?.bringOthers() ?? .init()
        return (others.sentences + Words(.english).sentences(for: report), report.isWell && others.isWell)
    }

    /// Takes records out into a new folder.
    ///
    /// `family` is the identity in the address of its pages; nil is everything. `language` is that of the pages to read,
    /// `en` or `cy`.
    package static func takeOut(
        _ family: String?, into folder: String, withRestricted: Bool, language: String = "en", as login: String,
        from office: Office
    ) async throws -> [String] {
        let id = try family.map { text in
            guard let id = Family.ID(text) else { throw ImportFault.noFamily }
            return id
        }
        guard let language = Language(rawValue: language) else { throw ImportFault.noLanguage(language) }
        guard let by = try await office.accounts.everybody().worker(login: login) else {
            throw ImportFault.noWorker(login)
        }
        var order = Exporting.Order(by: by, at: office.surroundings.now())
        (order.family, order.withRestricted, order.language) = (id, withRestricted, language)
        let report = try await Exporting(office: office, order: order).run(into: try ExportFolder(folder))
        let left = report.restrictedLeftOut
        return ["\(report.families) families with \(report.events) events were exported into \(folder)."]
            + (left == 0 ? [] : ["\(left) restricted families were left out; --restricted takes them along."])
            + (report.ownLeftOut == 0
                ? []
                : [
                    "\(report.ownLeftOut) families were left out that are your own or a relative's: somebody else has to export them."
                ])
    }

    /// Why nothing was done.
    package static func sentence(for fault: ImportFault) -> String {
        switch fault {
        case .noFile(let path): "The file \(path) is not there or cannot be read."
        case .noWorker(let login): "Nobody signs in as “\(login)”. Say with --by who answers for this."
        case .noSource: "Say with --source which system the families come from."
        case .changed(let name): "The file \(name) is not the one that was exported. Nothing was changed."
        case .notWritable(let path): "\(path) cannot be written. Nothing was exported."
        case .folderThere(let path): "\(path) is there already. Nothing was exported."
        case .noLanguage(let language): "“\(language)” is no language of the pages: say en or cy. Nothing was exported."
        case .noFamily: "There is no such family. Nothing was exported."
        case .notAnExport(let path): "\(path) is not the folder of an export, or its archive."
        case .packed(let path):
            "The files in \(path) are compressed or locked. Unpack an export, and give its folder; save a workbook as CSV."
        }
    }
}
