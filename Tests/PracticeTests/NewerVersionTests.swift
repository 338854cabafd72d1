import Practice
import Testing

/// Records that a newer version of the program wrote.
struct NewerVersionTests {
    @Test(arguments: [
        #"{"map":{"itemSung":{"item":"00000000000000000000000001"}}}"#, #"{"drawings":{"drawn":{}}}"#, #"{}"#,
        #"{"map":{}}"#, #"{"map":{"itemRestored":{},"itemMoved":{}}}"#,
        #"{"standing":{"opened":{"on":"2026-01-05"}},"elements":{"notYet":{"element":"goal","because":"Later."}}}"#,
        #"{"map":{"itemMoved":{"item":"00000000000000000000000001","to":"hope"}}}"#,
        #"{"standing":{"opened":{"on":"2026-02-30"}}}"#, #"{"standing":{"opened":{}}}"#, #""opened""#, #"[]"#,
    ])
    func `an event that this version does not know is not taken for another`(json: String) {
        #expect(throws: DecodingError.self) { try Golden.decoded(json, as: Family.Event.self) }
    }

    @Test(arguments: [
        #"{"areaMerged":{"area":"00000000000000000000000001"}}"#, #"{}"#, #"{"named":{}}"#,
        #"{"named":{"name":"Harbour"},"areaRetired":{"area":"00000000000000000000000001"}}"#,
    ])
    func `nor is one of an authority`(json: String) {
        #expect(throws: DecodingError.self) { try Golden.decoded(json, as: Authority.Event.self) }
    }

    @Test(arguments: Family.Event.Tool.allCases)
    func `an unknown event of any tool is not read`(tool: Family.Event.Tool) {
        let json = #"{"\#(tool.rawValue)":{"somethingNew":{}}}"#

        #expect(throws: DecodingError.self) { try Golden.decoded(json, as: Family.Event.self) }
    }

    @Test(arguments: samples)
    func `an event with fields that were added later is read without them`(sample: Sample) throws {
        let golden = try Golden.text(sample.name, orWrite: Golden.encoded(sample.event))
        let newer = try fromNewerVersion(golden, depth: 2)

        let read = try Golden.decoded(newer, as: Family.Event.self)

        #expect(newer.contains("addedLater"))
        #expect(read == sample.event)
    }

    @Test(arguments: authoritySamples)
    func `so is one of an authority`(event: Authority.Event) throws {
        let golden = try Golden.text(event.kind, orWrite: Golden.encoded(event))
        let newer = try fromNewerVersion(golden, depth: 1)

        let read = try Golden.decoded(newer, as: Authority.Event.self)

        #expect(newer.contains("addedLater"))
        #expect(read == event)
    }

    @Test func `fields inside a text, a pair and an answer may be added too`() throws {
        let answer = try #require(samples.first { $0.name == "scales.numberGiven" })
        let pair = try #require(samples.first { $0.name == "pairs.pairWritten" })

        let added = try [answer, pair].map { sample in
            try fromNewerVersion(Golden.encoded(sample.event), depth: 2).ranges(of: "addedLater").count
        }

        #expect(added == [5, 8])
    }
}
