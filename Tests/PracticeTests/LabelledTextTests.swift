import Practice
import Testing

struct LabelledTextTests {
    static let read = LabelledText.all.map { (wanted: $0.problems, found: $0.found) }

    @Test func `there are texts of every kind and with every problem`() {
        #expect(LabelledText.all.count > 400)
        #expect(Set(LabelledText.all.map(\.kind)) == Set(TextKind.allCases))
        #expect(Set(LabelledText.all.flatMap(\.problems)) == Set(LanguageProblem.allCases))
    }

    @Test(arguments: LanguageProblem.allCases)
    func `each problem is found where it is, and nowhere else`(_ problem: LanguageProblem) {
        let measure = Measure.of(problem, in: Self.read)
        #expect(measure.precision >= 0.9)
        #expect(measure.recall >= 0.9)
    }

    @Test func `good plain writing is left in peace`() {
        let good = Self.read.filter(\.wanted.isEmpty)
        let quiet = good.filter(\.found.isEmpty)
        #expect(good.count > 150)
        #expect(quiet.count * 100 >= good.count * 99)
    }
}
