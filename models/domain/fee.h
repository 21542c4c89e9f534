// What a fee text of the portal says: an empty one is not "free", and "Miễn phí" often has a fee behind it.
#pragma once

#include <QString>
#include <QStringList>

namespace tongdai {

struct Procedure;

enum class FeeKind {
    NotSaid, ///< empty, or a word for nothing ("Không có thông tin"): the portal leaves most fees blank
    Free, ///< "Miễn phí", "Phí : 0 Đồng", "Không thu phí"
    Sum, ///< at least one sum above zero, maybe with exemptions
    Words, ///< a rule without a sum: "theo quy định", "do Hội đồng nhân dân cấp tỉnh quyết định"
    Contradictory, ///< begins with free or 0 and then states a sum or points to a fee rule: shown as written
};

/// Reads any spelling, NFC or not. Never guesses a sum: "120 VNĐ" stays what the source writes.
FeeKind feeKindOf(const QString &text);

/// True when a fee of the procedure is Contradictory: of a way to file, or the whole text where no way has
/// one. "Free online, 50.000 đồng at the counter" is none: two ways, two fees.
bool hasFeeBehindFree(const Procedure &procedure);

/// True for what the portal writes where it knows nothing: "", "--", "Không có thông tin", "N/A", "Không có".
bool saysNothing(const QString &text);

} // namespace tongdai
