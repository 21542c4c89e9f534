// Numbers that identify a person or a business: checked for form only, never looked up.
#pragma once

#include "models/domain/result.h"

namespace tongdai {

/// Personal identity number: 12 digits (3 place of birth registration, 1 century and sex, 2 year, 6 random;
/// no check digit), or a 9-digit CMND as a reference. Spaces are dropped. Returns the digits. Invalid:
/// id.letters, id.length. Source: Decree 137/2015, Circular 07/2016/TT-BCA.
Result<QString> parseIdentityNumber(const QString &text);

/// Tax code: 10 digits with check digit, optionally "-001".."-999"; with `household` also 12 digits (since 1
/// July 2025, Circular 86/2024/TT-BTC). Returns "0100109106" or "0100109106-001". Invalid: tax.letters,
/// tax.length, tax.check.
Result<QString> parseTaxCode(const QString &text, bool household = false);

/// Mail address, loosely: one @, something on both sides, a dot on the right, no spaces or control
/// characters, at most 254 characters (RFC 5321). Invalid: email.form.
Result<QString> parseEmail(const QString &text);

/// Dossier code of the one-stop system, e.g. "H19.12-251123-0001": letters (given back in capitals), digits,
/// dots and dashes, 5 to 40 characters. Invalid: dossier.form.
Result<QString> parseDossierCode(const QString &text);

} // namespace tongdai
