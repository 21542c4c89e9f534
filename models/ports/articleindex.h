// Finding a procedure from the caller's words.
#pragma once

#include "models/domain/knowledge.h"
#include "models/domain/procedure.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace tongdai {

/// What the caller wants to know, when the words tell.
enum class Intent { None, Papers, Fee, Time, Where, Online, Conditions, Form, Steps, Result };

struct SearchQuery {
    QString text; ///< as typed, preedit included
    QString field; ///< only this Lĩnh vực, empty for all
    QString level; ///< only procedures of this Cấp, empty for all
    int limit = 10;
    QString home; ///< the caller's province ("Đồng Nai"): its own texts come before other provinces'
    QString unitLevel; ///< Cấp of the asker's own unit ("Cấp xã"): between equals, what it handles comes first
};

struct SearchHit {
    QString id; ///< Procedure::id
    QString code;
    QString name;
    QString field;
    double score = 0;
    QString calledAs; ///< the common name that matched ("giấy độc thân"), empty when none
    QString learnedFrom; ///< words of earlier callers that brought it here, empty when calls taught nothing
    QStringList matched; ///< words of the query that hit the name
    bool inForce = true;
    QDate checkedOn;
    QDate nextCheck;
};

struct SearchAnswer {
    QList<SearchHit> hits; ///< best first
    int total = 0; ///< procedures that match at all
    Intent intent = Intent::None;
    QString repairedTo; ///< not empty: nothing matched as typed, these words were searched instead
    bool nearOnly = false; ///< true: hits are merely near, nothing really matched
};

/// Lives on the GUI thread; searching is done elsewhere. A newer search makes older ones pointless: number
/// them and drop late answers.
class ArticleIndex : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QFuture<Result<SearchAnswer>> search(SearchQuery query) = 0;
    virtual QFuture<Result<Procedure>> procedure(QString idOrCode) = 0;
    virtual QFuture<Result<QList<SearchHit>>> mostAsked(int limit) = 0; ///< today's, for an empty question
    virtual QStringList fields() const = 0; ///< every Lĩnh vực in the base, Vietnamese order
    virtual int size() const = 0; ///< procedures held on this machine
    /// True while the first rows of this machine are still arriving or being indexed: what is not found may
    /// yet come. articlesChanged() follows when it turns.
    virtual bool isFilling() const = 0;

    /// What search() would give if these common names were added (a withdrawn one silences the lexicon's
    /// entry with its words). For trying one out: it may take seconds.
    virtual QFuture<Result<SearchAnswer>> searchWith(SearchQuery query, QList<CommonName> names) = 0;
    /// Procedures in force whose next check is on `upTo` or before, the longest due first, at most `limit`.
    virtual QFuture<Result<QList<SearchHit>>> dueForCheck(QDate upTo, int limit) = 0;

Q_SIGNALS:
    void articlesChanged(); ///< the base was loaded or a synced change arrived
};

} // namespace tongdai
