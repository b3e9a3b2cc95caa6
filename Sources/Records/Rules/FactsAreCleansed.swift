import Documents

extension FindingCode {
  /// What is known about a client and waits for gestor.
  static let factNotCleansed = FindingCode("fact-not-cleansed")
}

extension Rules {
  /// P25: gestor cleanses what is known about a client; until then no report shows it.
  static let factsAreCleansed: Rule = { set in
    set.records(of: "client").flatMap { client in
      client.list("facts").filter { $0["cleansed"]?.isTrue != true }.map { fact in
        Finding(
          .factNotCleansed, .warning, at: client.place(of: fact),
          LocalizedText(
            es: "este dato del cliente no está depurado: ningún informe lo muestra",
            en: "this fact about the client is not cleansed: no report shows it"),
          help: LocalizedText(
            es: "gestor lo revisa y agrega: cleansed: true", en: "gestor goes over it and adds: cleansed: true"))
      }
    }
  }
}
