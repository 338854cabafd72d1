extension Writing {
    /// Is a stream still at a version, and will it be until this transaction ends? For a change of one record that was
    /// allowed by what stands in another.
    package func holds(_ stream: UInt128, at version: Int) throws -> Bool {
        try run("UPDATE stream SET version = version WHERE id = \(stream) AND version = \(version)") == 1
    }
}
