#include "models/domain/fee.h"

#include "models/domain/procedure.h"
#include "models/domain/vietnamesetext.h"

#include <QRegularExpression>
#include <QSet>

namespace tongdai {

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

/// A sum above zero: digits and a currency behind them ("2.500.000 đồng", "10USD", "50.000đ/tem"), or
/// thousands a piece ("8.000.000/lần").
bool hasSum(const QString &lower)
{
    static const QRegularExpression sum = pattern(QStringLiteral(
        "(\\d[\\d.,]*)\\s*(?:triệu|nghìn|ngàn)?\\s*(?:việt nam đồng|đồng|vnđ|vnd|usd|đ(?![\\p{L}]))"));
    static const QRegularExpression perPiece = pattern(QStringLiteral("\\d{1,3}(?:\\.\\d{3})+\\s*/\\p{L}"));
    if (perPiece.match(lower).hasMatch())
        return true;
    auto matches = sum.globalMatch(lower);
    while (matches.hasNext()) {
        QString digits = matches.next().captured(1);
        digits.remove(u'.').remove(u',');
        if (digits.toULongLong() > 0)
            return true;
    }
    return false;
}

/// The words by which the text begins with "nothing to pay"; 0 when it does not.
qsizetype freeBeginning(const QString &lower)
{
    static const QRegularExpression free = pattern(QStringLiteral(
        "^\\s*(?:(?:phí|lệ phí|phí, lệ phí)\\s*:?\\s*)?"
        "(?:miễn(?: (?:thu|nộp))?(?: phí và lệ phí| phí, lệ phí| lệ phí| phí)?(?![\\p{L}])"
        "|không thu(?: phí, lệ phí| lệ phí| phí)?|(?:0|không)\\s*(?:việt nam đồng|đồng|vnđ|vnd))"));
    const auto match = free.match(lower);
    return match.hasMatch() ? match.capturedLength() : 0;
}

/// Words that name a fee to be paid although no sum stands there.
bool namesFeeRule(const QString &lower)
{
    static const QRegularExpression noFee = pattern(
        QStringLiteral("không (?:thu|quy định|có|phải nộp|mất)|chưa quy định|miễn (?:thu|phí|lệ phí)"));
    static const QRegularExpression rule = pattern(QStringLiteral(
        "(?:mức|biểu) (?:thu|phí|lệ phí)|(?:phí|lệ phí)[^.;]{0,60}quy định tại"
        "|theo (?:phí|lệ phí)|do (?:hội đồng|hđnd|ủy ban|ubnd)[^.;]{0,60}quy(?:ết)? định"
        "|thông tư[^.;]{0,120}(?:phí|lệ phí)|\\d\\s*%\\s*(?:của )?mức"
        "|theo quy(?:ết)? định|quy định tại|nộp (?:phí|lệ phí)|^[(\\s-]*(?:phí|lệ phí) \\p{L}"));
    return rule.match(lower).hasMatch() && !noFee.match(lower.left(40)).hasMatch();
}

} // namespace

bool saysNothing(const QString &text)
{
    static const QSet<QString> words {
        QString(),
        QStringLiteral("không có thông tin"),
        QStringLiteral("chưa có thông tin"),
        QStringLiteral("không có"),
        QStringLiteral("n/a"),
        QStringLiteral("null"),
        QStringLiteral("none"),
        QStringLiteral("-"),
        QStringLiteral("--"),
    };
    QString plain = cleanText(text).simplified().toLower();
    while (plain.endsWith(u'.'))
        plain.chop(1);
    return words.contains(plain);
}

FeeKind feeKindOf(const QString &text)
{
    if (saysNothing(text))
        return FeeKind::NotSaid;
    const QString lower = cleanText(text).simplified().toLower();
    const qsizetype free = freeBeginning(lower);
    if (free == 0)
        return hasSum(lower) ? FeeKind::Sum : FeeKind::Words;
    const QString behind = lower.mid(free);
    // "Miễn lệ phí cho người khuyết tật" frees some, not all.
    static const QRegularExpression forSome = pattern(QStringLiteral("^\\s*(?:cho|đối với|khi|nếu)\\s"));
    if (hasSum(behind) || namesFeeRule(behind))
        return FeeKind::Contradictory;
    return forSome.match(behind).hasMatch() ? FeeKind::Words : FeeKind::Free;
}

bool hasFeeBehindFree(const Procedure &procedure)
{
    bool byWay = false;
    for (const FilingMethod &method : procedure.methods) {
        const FeeKind kind = feeKindOf(method.fee);
        if (kind == FeeKind::Contradictory)
            return true;
        byWay = byWay || kind != FeeKind::NotSaid;
    }
    return !byWay && feeKindOf(procedure.fees) == FeeKind::Contradictory;
}

} // namespace tongdai
