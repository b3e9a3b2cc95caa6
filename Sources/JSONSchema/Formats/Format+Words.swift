import Documents

extension Format {
  /// What people read for it: `no es …`.
  var words: LocalizedText {
    switch self {
    case .date: LocalizedText(es: "una fecha AAAA-MM-DD que exista", en: "a date YYYY-MM-DD that exists")
    case .time: LocalizedText(es: "una hora con desplazamiento", en: "a time with its offset")
    case .dateTime: LocalizedText(es: "una fecha y hora", en: "a date and time")
    case .duration: LocalizedText(es: "una duración", en: "a duration")
    case .email, .idnEmail: LocalizedText(es: "una dirección de correo", en: "an e-mail address")
    case .hostname: LocalizedText(es: "el nombre de un equipo en la red", en: "the name of a host")
    case .ipv4: LocalizedText(es: "una dirección IPv4", en: "an IPv4 address")
    case .ipv6: LocalizedText(es: "una dirección IPv6", en: "an IPv6 address")
    case .uri, .uriReference: LocalizedText(es: "una dirección (URI)", en: "an address (URI)")
    case .iri, .iriReference: LocalizedText(es: "una dirección (IRI)", en: "an address (IRI)")
    case .uriTemplate: LocalizedText(es: "una plantilla de direcciones", en: "a template of addresses")
    case .jsonPointer, .relativeJSONPointer: LocalizedText(es: "un puntero JSON", en: "a JSON pointer")
    case .uuid: LocalizedText(es: "un UUID", en: "a UUID")
    case .regex: LocalizedText(es: "una expresión regular", en: "a regular expression")
    }
  }

  /// A text that has it; nil where an example would not help.
  var example: String? {
    switch self {
    case .date: "2026-03-12"
    case .time: "10:30:00-03:00"
    case .dateTime: "2026-03-12T10:30:00-03:00"
    case .duration: "P1DT12H"
    case .email, .idnEmail: "nombre@agencia.example"
    case .hostname: "mesa.example"
    case .ipv4: "192.0.2.1"
    case .ipv6: "2001:db8::1"
    case .uri, .uriReference, .iri, .iriReference: "https://mesa.example/104233"
    case .uriTemplate: "https://mesa.example/{ticket}"
    case .jsonPointer: "/ticket/id"
    case .relativeJSONPointer: "1/id"
    case .uuid, .regex: nil
    }
  }
}
