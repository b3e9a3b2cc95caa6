import Documents

extension FindingCode {
  /// A client whom the year's interviews neither count nor exclude.
  static let clientNotInCampaign = FindingCode("client-not-in-campaign")
}

extension Rules {
  /// P1: interviews are with every client: until the campaign closes, who was a client when it opens is in its
  /// population or excluded with a reason.
  static let everyClientIsInTheCampaign: Rule = { set in
    let clients = set.records(of: "client").filter { $0.status == "active" }
    return set.records(of: "campaign").flatMap { campaign -> [Finding] in
      guard ["in_validation", "validated", "open"].contains(campaign.status), let opens = campaign.date("opens") else {
        return []
      }
      let counted = Set(campaign.texts("population") + campaign.list("excluded").compactMap { $0["client"]?.text })
      return clients.compactMap { client in
        guard let since = client.date("since"), since <= opens, client.date("until").map({ opens <= $0 }) ?? true,
          !counted.contains(client.id)
        else { return nil }
        return forgotten(client, campaign)
      }
    }
  }

  private static func forgotten(_ client: Record, _ campaign: Record) -> Finding {
    let exclusion = "'excluded+={client: \(client.id), reason: …}'"
    return Finding(
      .clientNotInCampaign, .warning, at: campaign.place(of: "population"),
      LocalizedText(
        es: "\(client.id) es cliente y \(campaign.id) ni lo cuenta ni lo excluye",
        en: "\(client.id) is a client, and \(campaign.id) neither counts nor excludes it"),
      help: campaign.status == "open"
        ? LocalizedText(
          es: "legajo set \(campaign.id) \(exclusion)", en: "legajo set \(campaign.id) \(exclusion)")
        : LocalizedText(
          es: "legajo set \(campaign.id) population+=\(client.id), o \(exclusion)",
          en: "legajo set \(campaign.id) population+=\(client.id), or \(exclusion)"))
  }
}
