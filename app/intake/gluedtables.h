// The portal's tables after a scraper took the cell borders away: split where a rule is safe, otherwise kept
// as they are written.
#pragma once

#include "models/domain/procedure.h"

#include <QList>
#include <QString>

namespace tongdai::intake {

template<typename Row> struct Split {
    QList<Row> rows; ///< in order; nothing of the text is lost but the table's own heading
    bool safe = true; ///< false: at least one row holds text that no rule could split
};

/// "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp7 Ngày làm việcMiễn phí…". A row begins where a channel, a
/// time and (in glued text) a fee follow each other. Unsafe: one row without a channel, the text as its note.
Split<FilingMethod> splitMethods(const QString &text);

/// "* Giấy tờ phải nộp:Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai1 bản chính…". A row ends with its quantity;
/// a quantity glued to a digit before it ("Mẫu số 011 bản chính") cannot be told from it: that row keeps the
/// digits in its name and has no quantity.
Split<Paper> splitPapers(const QString &text);

/// "Tên văn bản pháp lýMã văn bảnLuật Căn cước26/2023/QH15…". A row ends with a document number that another
/// name is glued to. A number glued to a digit before it, or to capitals behind it, stays in its name.
Split<LegalBasis> splitLegalBasis(const QString &text);

} // namespace tongdai::intake
