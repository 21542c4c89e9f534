// An administrative procedure as the knowledge base holds it.
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace tongdai {

/// One way to file: channel with its time and fee.
struct FilingMethod {
    QString channel; ///< "Trực tiếp", "Trực tuyến", "Bưu chính công ích"
    QString time; ///< as the source writes it: "3 ngày làm việc"
    QString fee; ///< empty means the source does not say, never free
    QString note;

    bool operator==(const FilingMethod &) const = default;
};

struct Paper {
    QString group; ///< heading above the papers ("Giấy tờ phải nộp"), may be empty
    QString name;
    QString original; ///< number of originals as the source writes it
    QString copy;

    bool operator==(const Paper &) const = default;
};

struct LegalBasis {
    QString code;
    QString name;

    bool operator==(const LegalBasis &) const = default;
};

struct Procedure {
    QString id; ///< row id: the code, or "x-<hash of the name>" for the few without one
    QString code; ///< "1.001193", may be empty
    QString name;
    QStringList commonNames; ///< Tên thường gọi
    QString field;
    QString agency;
    QString issuer;
    QString level; ///< "Cấp bộ", "Cấp tỉnh", "Cấp xã", "Cơ quan khác", joined by ", "
    QString audience;
    QString steps;
    QList<FilingMethod> methods;
    QList<Paper> papers;
    QString timeLimit;
    QString fees;
    QList<LegalBasis> legalBasis;
    QString conditions;
    QString result;
    QString spokenAnswer; ///< what the operator reads out; empty: made from the facts
    QString source;
    int version = 1;
    QString checkedBy;
    QDate checkedOn;
    QDate nextCheck;
    QDate validFrom;
    QDate validTo; ///< Hết hiệu lực from this day; null: in force
    QString replacedBy; ///< code

    bool operator==(const Procedure &) const = default;
    bool inForce(const QDate &day) const { return !validTo.isValid() || day < validTo; }
};

/// "1.001193" from "1.001193", "1.012784.H19", "2.000815.000.00.00.H55" and stray spaces; empty when there is
/// none.
QString procedureCodeIn(const QString &text);

/// Problems that keep a procedure out of the base: "kb.no_name", "kb.no_id", "kb.no_content",
/// "kb.name_too_long", "kb.bad_code", "kb.text_too_long", "kb.control_characters", "kb.bad_dates"; in order
/// of weight; empty when it can be taken.
QStringList problemsOf(const Procedure &procedure);

} // namespace tongdai
