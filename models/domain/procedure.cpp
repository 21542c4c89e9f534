#include "models/domain/procedure.h"

#include <QRegularExpression>

#include <algorithm>

namespace tongdai {

namespace {

constexpr qsizetype LongestName = 2000; // the longest known official name has 1,192 characters
constexpr qsizetype LongestText = 200'000; // the longest known text of one field has 44,580

bool isBlank(const QString &text)
{
    return QStringView(text).trimmed().isEmpty();
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t' && c != u'\r';
    });
}

QStringList longTexts(const Procedure &procedure)
{
    QStringList texts {procedure.steps,      procedure.timeLimit, procedure.fees,
                       procedure.conditions, procedure.result,    procedure.spokenAnswer};
    for (const FilingMethod &method : procedure.methods)
        texts << method.time << method.fee << method.note;
    for (const Paper &paper : procedure.papers)
        texts << paper.group << paper.name;
    for (const LegalBasis &basis : procedure.legalBasis)
        texts << basis.name;
    return texts;
}

} // namespace

QString procedureCodeIn(const QString &text)
{
    static const QRegularExpression Code(QStringLiteral("(?<![\\d.])(\\d)\\s*\\.\\s*(\\d{6})(?!\\d)"));
    const auto match = Code.match(text);
    return match.hasMatch() ? QString(match.captured(1) + u'.' + match.captured(2)) : QString();
}

QStringList problemsOf(const Procedure &procedure)
{
    QStringList problems;
    const QStringList texts = longTexts(procedure);
    if (isBlank(procedure.name))
        problems << QStringLiteral("kb.no_name");
    if (isBlank(procedure.id))
        problems << QStringLiteral("kb.no_id");
    if (procedure.methods.isEmpty() && procedure.papers.isEmpty()
        && std::all_of(texts.begin(), texts.end(), isBlank))
        problems << QStringLiteral("kb.no_content");
    if (procedure.name.size() > LongestName)
        problems << QStringLiteral("kb.name_too_long");
    if (!procedure.code.isEmpty() && procedureCodeIn(procedure.code) != procedure.code)
        problems << QStringLiteral("kb.bad_code");
    if (std::any_of(texts.begin(), texts.end(),
                    [](const QString &text) { return text.size() > LongestText; }))
        problems << QStringLiteral("kb.text_too_long");
    if (hasControl(procedure.name) || std::any_of(texts.begin(), texts.end(), hasControl))
        problems << QStringLiteral("kb.control_characters");
    if (procedure.validFrom.isValid() && procedure.validTo.isValid()
        && procedure.validTo < procedure.validFrom)
        problems << QStringLiteral("kb.bad_dates");
    return problems;
}

} // namespace tongdai
