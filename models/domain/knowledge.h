// What people add to the knowledge base while they work: common names, what calls have taught, questions
// without an answer, drafts and versions of articles, notices of error, a unit's own facts.
#pragma once

#include "models/domain/procedure.h"
#include "models/domain/result.h"
#include "models/domain/user.h"

#include <QUuid>

namespace tongdai {

/// A common name (Tên thường gọi) as an editor wrote it. One entry stands for all that its words mean: it
/// wins over the built-in lexicon's entry with the same words, and `withdrawn` silences that one too.
struct CommonName {
    QUuid id; ///< made by the author
    QString words; ///< as people say it, 2 to limits::Line characters
    QStringList procedures; ///< Procedure::id, the likeliest first; at most 10, none when withdrawn
    QString note; ///< for other editors
    bool withdrawn = false;
    QString by; ///< user name
    qint64 atMs = 0;
    qint64 version = 0; ///< of the centre's row, 0 before it has one
    bool waiting = false; ///< done here, not yet at the centre; never travels

    bool operator==(const CommonName &) const = default;
};

/// What calls have taught: callers who said `words` were helped with `procedure`. One row for each such pair,
/// whoever took the calls; holds nothing that a caller is (evidenceWords()).
struct Evidence {
    /// How strongly one person speaks for the pair. One who says it often counts little more than one who
    /// says it once: see evidenceWeight().
    struct Voice {
        QString user;
        double weight = 0; ///< calls, each fading since it was made; as of lastMs
        qint64 lastMs = 0;

        bool operator==(const Voice &) const = default;
    };

    QString id; ///< evidenceId()
    QString words;
    QString procedure; ///< Procedure::id
    QList<Voice> voices;
    bool struck = false; ///< an editor has taken it out: it goes on counting and is never used
    QString struckBy;
    qint64 struckMs = 0;
    bool promoted = false; ///< an editor has made a common name of it
    qint64 version = 0;

    bool operator==(const Evidence &) const = default;
};

constexpr qint64 EvidenceHalfLifeMs = qint64(90) * 24 * 3600 * 1000; ///< a quarter of a year, design default
constexpr double MostOfOneVoice
    = 2; ///< calls one person counts for at most, so that no one sways the search alone

/// A question's words without what says who somebody is: names of people after a title or family name,
/// numbers of four digits and more (codes of procedures stay), e-mail addresses, house numbers and street
/// names. searchForm(), at most 30 words; empty when nothing is left that a search could use. What is left
/// may lack a word too many, never one too few.
QString evidenceWords(const QString &question);

/// The id of a pair: the same on every machine. 32 hex digits of SHA-256 over words and procedure.
QString evidenceId(const QString &words, const QString &procedure);

/// Adds one call of `user` at `atMs` (UTC) to the voices. Calls may come in any order.
void addVoice(Evidence &evidence, const QString &user, qint64 atMs);

/// What one voice weighs at `nowMs`: faded by half in EvidenceHalfLifeMs, at most MostOfOneVoice.
double voiceWeight(const Evidence::Voice &voice, qint64 nowMs);

/// What the pair weighs at `nowMs`: each voice faded by half in EvidenceHalfLifeMs and capped at
/// MostOfOneVoice, all added up. 0 when struck.
double evidenceWeight(const Evidence &evidence, qint64 nowMs);

constexpr int MissedWeeksKept = 26; ///< half a year: what nobody has mended by then is asked no more

/// A question that nobody could answer from the base, counted by week. The centre forgets those of weeks
/// longer ago than MissedWeeksKept.
struct MissedQuestion {
    QString id; ///< missedId()
    QString words; ///< evidenceWords()
    QDate week; ///< its Monday, Asia/Ho_Chi_Minh
    int count = 0;
    qint64 lastMs = 0;
    bool settled = false; ///< an editor has dealt with it
    QString settledBy;
    qint64 version = 0;

    bool operator==(const MissedQuestion &) const = default;
};

QDate weekOf(qint64 ms); ///< the Monday of the week of an instant, Asia/Ho_Chi_Minh
QString missedId(const QString &words, const QDate &week);

/// Where a draft stands (Bản thảo). Wire words: writing, review, published, discarded.
enum class DraftState { Writing, Review, Published, Discarded };
QString wireWord(DraftState);
std::optional<DraftState> draftStateFromWire(const QString &);

/// One editor's wish for an article. Several may compete for one procedure; publishing is guarded by
/// `baseVersion`, so a stale draft never overwrites: it stays, to be written anew on what is published.
struct ArticleDraft {
    QUuid id; ///< made by the author
    Procedure procedure; ///< as it shall be; its id names the article
    int baseVersion = 0; ///< Procedure::version it was begun on, 0: a new procedure
    DraftState state = DraftState::Writing;
    QString note; ///< what was changed and why, shown in the history
    QString reason; ///< of the reviewer who sent it back, empty when not
    QString by; ///< author, user name
    QString reviewedBy;
    qint64 atMs = 0; ///< last change
    qint64 version = 0;
    bool waiting = false; ///< never travels

    bool operator==(const ArticleDraft &) const = default;
};

/// A published text of an article that a newer one has replaced.
struct ArticleVersion {
    QString id; ///< "<procedure id>@<version>"
    Procedure procedure;
    QString by; ///< who published it, empty for an import
    QString note;
    qint64 atMs = 0; ///< when it was published

    bool operator==(const ArticleVersion &) const = default;
};

/// "Báo sai": somebody on a call has seen that an article is wrong.
struct ArticleFlag {
    QUuid id;
    QString procedure; ///< Procedure::id
    int articleVersion = 0;
    QString sentence; ///< what is wrong, as selected in the text; may be empty
    QString note; ///< what is right, or where it was seen
    QString by;
    qint64 atMs = 0; ///< when it was reported, or settled
    bool settled = false;
    QString settledBy;
    QString answer; ///< of the editor
    qint64 version = 0;
    bool waiting = false; ///< never travels

    bool operator==(const ArticleFlag &) const = default;
};

/// What holds at one unit for one procedure (or for all of them): the desk owns it.
struct UnitFact {
    QString unit; ///< unit code
    QString procedure; ///< Procedure::id; empty: for every procedure at this unit
    QString counter; ///< Quầy, "Quầy 3"
    QString hours; ///< Giờ tiếp nhận, in words
    QString fee; ///< local fee; empty means not said, never free
    QString note;
    QString by;
    qint64 atMs = 0;
    qint64 version = 0; ///< the base of the next change
    bool waiting = false; ///< never travels

    QString id() const { return unit + QLatin1Char('/') + procedure; }
    bool operator==(const UnitFact &) const = default;
};

/// Who may do what. Editor and Administrator write, submit, publish, settle, strike; a Supervisor settles and
/// strikes; publishing one's own draft is allowed only to an Administrator (four eyes). A unit's facts: its
/// own desk staff, Editor and Administrator. Flagging and reporting what was not found: everyone but the
/// Auditor.
bool mayEditArticles(const User &user);
bool mayPublish(const User &user, const ArticleDraft &draft);
bool mayCurate(const User &user); ///< common names, evidence, missed questions, flags
bool mayWriteFactOf(const User &user, const QString &unit);
bool mayReport(const User &user); ///< errors in articles, questions without an answer

/// Problems by field with the machine words of wire errors; empty when it can be kept.
QList<Error> problemsOf(const CommonName &name);
QList<Error> problemsOf(const ArticleDraft &draft);
QList<Error> problemsOf(const ArticleFlag &flag);
QList<Error> problemsOf(const UnitFact &fact);

} // namespace tongdai
