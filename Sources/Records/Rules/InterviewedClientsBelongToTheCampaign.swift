import Documents

extension FindingCode {
  /// An interview with a client whom the campaign does not count.
  static let clientNotInPopulation = FindingCode("client-not-in-population")
}

extension Rules {
  /// P18: the campaign's population, less those it excludes, is who is interviewed.
  static let interviewedClientsBelongToTheCampaign: Rule = { set in
    set.records(of: "interview").compactMap { interview in
      guard let client = interview.text("client"), let campaign = interview.text("campaign").flatMap(set.record),
        campaign["population"] != nil
      else { return nil }
      let excluded = campaign.list("excluded").contains { $0["client"]?.text == client }
      guard excluded || !campaign.texts("population").contains(client) else { return nil }
      return Finding(
        .clientNotInPopulation, at: interview.place(of: "client"),
        excluded
          ? LocalizedText(
            es: "\(campaign.id) excluye a \(client), que sin embargo tiene entrevista",
            en: "\(campaign.id) excludes \(client), which has an interview all the same")
          : LocalizedText(
            es: "\(client) no está en la población de \(campaign.id)",
            en: "\(client) is not in the population of \(campaign.id)"),
        help: LocalizedText(
          es: "corregir la entrevista, o anularla si no corresponde",
          en: "correct the interview, or void it where it should not be"))
    }
  }
}
