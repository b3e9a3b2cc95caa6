extension Violation {
  static let scalars = [
    Violation(
      "type", "properties: {a: {type: integer}}", "a: ‹soon›\n", "wrong-type",
      "aquí va un número entero", "here belongs a whole number"),
    Violation(
      "type", "properties: {a: {type: [integer, boolean]}}", "a:\n  ‹b: 1›\n", "wrong-type",
      "hay un objeto", "there is an object"),
    Violation(
      "type", "properties: {a: {type: integer}}", "a: ‹03›\n", "wrong-type",
      "sin ceros a la izquierda", "without leading zeros"),
    Violation(
      "enum", "properties: {a: {enum: [low, high]}}", "x: 1\na: ‹hgih›\n", "value-not-allowed", "¿high?", "high?"),
    Violation(
      "const", "properties: {a: {const: 3}}", "a: ‹4›\n", "value-not-allowed", "aquí va «3»", "here belongs “3”"),
    Violation(
      "multipleOf", "properties: {a: {multipleOf: 5}}", "a: ‹12›\n", "number-out-of-range",
      "12 no es múltiplo de 5", "12 is not a multiple of 5"),
    Violation(
      "minimum", "properties: {a: {minimum: 5}}", "a: ‹4.9›\n", "number-out-of-range", "al menos 5", "at least 5"),
    Violation(
      "maximum", "properties: {a: {maximum: 5}}", "a: ‹5.1›\n", "number-out-of-range", "5 o menos", "5 or less"),
    Violation(
      "exclusiveMinimum", "properties: {a: {exclusiveMinimum: 5}}", "a: ‹5›\n", "number-out-of-range",
      "más que 5", "more than 5"),
    Violation(
      "exclusiveMaximum", "properties: {a: {exclusiveMaximum: 5}}", "a: ‹5.0›\n", "number-out-of-range",
      "menos que 5", "less than 5"),
    // Characters are Unicode scalars, in lengths as in columns; quotes belong to the place.
    Violation(
      "minLength", "properties: {ñ: {minLength: 3}}", "ñ: ‹\"né\"›  # dos\n", "size-wrong",
      "hay 2 caracteres; hacen falta al menos 3", "there are 2 characters; at least 3 are needed"),
    Violation(
      "maxLength", "properties: {a: {maxLength: 2}}", "a: ‹abc›\n", "size-wrong",
      "hay 3 caracteres; caben hasta 2", "there are 3 characters; at most 2 are allowed"),
    Violation(
      "pattern", "properties: {a: {pattern: '^[a-z]+$'}}", "a: ‹Ab1›\n", "pattern-mismatch", "^[a-z]+$", "^[a-z]+$"),
    Violation(
      "format", "properties: {a: {format: date}}", "a: ‹2026-02-30›\n", "format-invalid", "una fecha", "a date"),
  ]

  static let lists = [
    Violation(
      "items", "properties: {a: {items: {type: string}}}", "a: [x, ‹{b: 1}›, y]\n", "wrong-type",
      "aquí va un texto", "here belongs a text"),
    Violation(
      "prefixItems", "properties: {a: {prefixItems: [true, {type: integer}]}}", "a:\n  - x\n  - ‹y›\n", "wrong-type",
      "un número entero", "a whole number"),
    Violation(
      "contains", "properties: {a: {contains: {const: 3}}}", "a: ‹[1, 2]›\n", "size-wrong",
      "hay 0 elementos que cumplen", "there are 0 items that fulfil"),
    Violation(
      "minContains", "properties: {a: {contains: {const: 3}, minContains: 2}}", "a: ‹[1, 3]›\n", "size-wrong",
      "al menos 2", "at least 2"),
    Violation(
      "maxContains", "properties: {a: {contains: {const: 3}, maxContains: 1}}", "a: ‹[3, 3, 1]›\n", "size-wrong",
      "hasta 1", "at most 1"),
    Violation(
      "minItems", "properties: {a: {minItems: 2}}", "a: ‹[x]›\n", "size-wrong",
      "hay 1 elemento; hacen falta al menos 2", "there is 1 item; at least 2 are needed"),
    // A list on several lines reaches from its first hyphen to the end of its last item.
    Violation(
      "maxItems", "properties: {a: {maxItems: 1}}", "a:\n  ‹- x\n  - y›\nb: 1\n", "size-wrong", "hasta 1", "at most 1"),
    Violation(
      "uniqueItems", "properties: {a: {uniqueItems: true}}", "a: [x, y, ‹x›]\n", "duplicate-item",
      "«x» está dos veces", "“x” stands twice"),
    Violation(
      "unevaluatedItems", "properties: {a: {prefixItems: [true], unevaluatedItems: false}}", "a: [1, ‹2›]\n",
      "schema-not-met", "aquí no va ningún valor", "no value belongs here"),
  ]

  static let objects = [
    Violation(
      "properties", "properties: {a: {properties: {b: false}}}", "a: {‹b›: 1}\n", "key-unknown",
      "la clave «b» no se admite", "the key “b” is not allowed"),
    Violation(
      "patternProperties", "patternProperties: {'^n': {type: integer}}", "m: x\nn1: ‹x›\n", "wrong-type",
      "un número entero", "a whole number"),
    Violation(
      "additionalProperties", "{properties: {title: true, a: true}, additionalProperties: false}", "a: x\n‹titel›: y\n",
      "key-unknown", "¿title?", "title?"),
    Violation(
      "propertyNames", "propertyNames: {maxLength: 3}", "abc: 1\n‹abcd›: 1\n", "size-wrong",
      "hay 4 caracteres", "there are 4 characters"),
    // What is missing has no place: it is told at the first key, or at the braces.
    Violation(
      "required", "required: [b]", "\n‹a›: 1\nc: 2\n", "key-missing", "falta la clave «b»", "the key “b” is missing"),
    Violation(
      "required", "properties: {a: {required: [b]}}", "a: ‹{c: 1}›\n", "key-missing", "«b»", "“b”"),
    Violation(
      "dependentRequired", "dependentRequired: {b: [c]}", "a: 1\n‹b›: 1\n", "key-missing",
      "«b» pide también la clave «c», que falta", "“b” demands the key “c” too, which is missing"),
    Violation(
      "dependentSchemas", "properties: {a: {dependentSchemas: {b: {maxProperties: 1}}}}", "a: ‹{b: 1, c: 2}›\n",
      "size-wrong", "hay 2 claves", "there are 2 keys"),
    Violation(
      "minProperties", "properties: {a: {minProperties: 2}}", "a: ‹{b: 1}›\n", "size-wrong",
      "hay 1 clave; hacen falta al menos 2", "there is 1 key; at least 2 are needed"),
    Violation(
      "maxProperties", "properties: {a: {maxProperties: 1}}", "a:\n  ‹b: 1\n  c: 2›\n", "size-wrong",
      "hay 2 claves; cabe hasta 1", "there are 2 keys; at most 1 is allowed"),
    Violation(
      "unevaluatedProperties", "{allOf: [{properties: {title: true, a: true}}], unevaluatedProperties: false}",
      "a: x\n‹titel›: y\n", "key-unknown", "¿title?", "title?"),
  ]

  static let joining = [
    Violation(
      "$ref", "{properties: {a: {$ref: '#/$defs/n'}}, $defs: {n: {type: integer}}}", "a: ‹x›\n", "wrong-type",
      "un número entero", "a whole number"),
    Violation(
      "$ref", "{properties: {a: {$ref: '#n'}}, $defs: {x: {$anchor: n, maximum: 1}}}", "a: ‹2›\n",
      "number-out-of-range", "1 o menos", "1 or less"),
    Violation(
      "$dynamicRef", "{properties: {a: {$dynamicRef: '#n'}}, $defs: {x: {$dynamicAnchor: n, maximum: 1}}}",
      "a: ‹2›\n", "number-out-of-range", "1 o menos", "1 or less"),
    Violation(
      "allOf", "properties: {a: {allOf: [{minimum: 1}, {maximum: 3}]}}", "a: ‹4›\n", "number-out-of-range",
      "3 o menos", "3 or less"),
    // The form that was meant is told: the one that fails inside, not the one of another type.
    Violation(
      "anyOf", "properties: {a: {anyOf: [{type: string}, {type: object, required: [b]}]}}", "a: ‹{c: 1}›\n",
      "key-missing", "«b»", "“b”"),
    Violation(
      "oneOf", "properties: {a: {oneOf: [{minimum: 1}, {maximum: 3}, {minimum: 9}]}}", "a: ‹2›\n", "schema-not-met",
      "cumple 2 formas", "fits 2 forms"),
    Violation(
      "oneOf", "properties: {a: {oneOf: [{type: string}, {type: object, required: [b]}]}}", "a: ‹{c: 1}›\n",
      "key-missing", "«b»", "“b”"),
    Violation(
      "not", "properties: {a: {not: {const: x}}}", "a: ‹x›\n", "schema-not-met",
      "la forma que no se admite", "the form that is not allowed"),
    Violation(
      "if", "{if: {required: [b]}, then: {required: [c]}, else: {required: [d]}}", "‹b›: 1\n", "key-missing",
      "«c»", "“c”"),
    Violation(
      "then", "{if: {properties: {a: {const: 1}}}, then: {properties: {b: {maximum: 1}}}}", "a: 1\nb: ‹2›\n",
      "number-out-of-range", "1 o menos", "1 or less"),
    Violation(
      "else", "{if: {properties: {a: {const: 1}}}, else: {properties: {b: {maximum: 1}}}}", "a: 2\nb: ‹2›\n",
      "number-out-of-range", "1 o menos", "1 or less"),
  ]
}
