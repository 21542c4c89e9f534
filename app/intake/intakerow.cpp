#include "app/intake/intakerow.h"

#include "app/wire/documents.h"
#include "models/domain/fee.h"
#include "models/domain/vietnamesetext.h"

#include <QCryptographicHash>
#include <QHash>
#include <QStringList>

namespace tongdai::intake {

void flagFees(IntakeRow &row)
{
    QStringList texts;
    for (const FilingMethod &method : row.procedure.methods)
        texts.append(method.fee);
    if (texts.isEmpty())
        texts.append(row.procedure.fees);
    texts.removeDuplicates();
    for (const QString &text : std::as_const(texts)) {
        if (feeKindOf(text) != FeeKind::Contradictory)
            continue;
        row.flags.append({QStringLiteral("fee.contradictory"),
                          QStringLiteral("the fee says free and has a fee behind it, kept as written: %1")
                              .arg(text.simplified().left(120))});
        return; // once a procedure
    }
}

void gatherFromMethods(Procedure &procedure)
{
    QStringList times;
    QStringList fees;
    for (const FilingMethod &method : std::as_const(procedure.methods)) {
        if (!method.time.isEmpty() && !times.contains(method.time))
            times.append(method.time);
        if (!method.fee.isEmpty() && !fees.contains(method.fee))
            fees.append(method.fee);
    }
    procedure.timeLimit = times.join(QStringLiteral("; "));
    procedure.fees = fees.join(QStringLiteral("; "));
}

QString idOf(const Procedure &procedure)
{
    if (!procedure.code.isEmpty())
        return procedure.code;
    const QByteArray hash
        = QCryptographicHash::hash(searchForm(procedure.name).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("x-") + QString::fromLatin1(hash.toHex().left(16));
}

QString problemSentence(const QString &problem)
{
    static const QHash<QString, QString> sentences {
        {QStringLiteral("kb.no_name"), QStringLiteral("the procedure has no name")},
        {QStringLiteral("kb.no_content"),
         QStringLiteral("nothing but a name: no steps, papers, times or results")},
        {QStringLiteral("kb.name_too_long"), QStringLiteral("the name has more than 2,000 characters")},
        {QStringLiteral("kb.text_too_long"), QStringLiteral("one text has more than 200,000 characters")},
        {QStringLiteral("kb.bad_code"), QStringLiteral("the code is not of the form 1.001193")},
        {QStringLiteral("kb.control_characters"), QStringLiteral("control characters stand in the text")},
        {QStringLiteral("kb.bad_dates"), QStringLiteral("it would end before it begins")},
    };
    return sentences.value(problem, problem);
}

Result<void> checkStorable(const Procedure &procedure)
{
    const auto back = wire::procedureFromJson(wire::toJson(procedure));
    if (back)
        return {};
    const Error &error = back.error();
    return fail(ErrorKind::Invalid, QStringLiteral("%1: %2").arg(error.field, error.detail), {}, error.code);
}

} // namespace tongdai::intake
