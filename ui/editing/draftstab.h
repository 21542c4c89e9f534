// "Bản thảo": articles being written and those waiting for a second pair of eyes.
#pragma once

#include "models/domain/typeddraft.h"
#include "ui/editing/desktab.h"

#include <QTimer>

#include <optional>

class QStackedWidget;

namespace tongdai {

class ArticleDiff;
class ArticleForm;
class DraftLinks;
class FieldError;
class MergePane;
class NoteEdit;

class DraftsTab final : public DeskTab
{
    Q_OBJECT
public:
    explicit DraftsTab(const EditingPorts &ports, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    QString offer(Verb verb) const override;
    void work(Verb verb) override;
    bool stepBack() override;
    void keepAll() override;

    /// A draft on what is in force; one's own open draft of that procedure comes up instead of a second.
    void begin(const QString &procedureId, const QString &note);
    /// A draft with the text of an older version, on what is in force now: published like any other, and
    /// stale like any other once something newer is. One's own open draft is never written over: it comes up
    /// instead, and the words say so.
    void beginFrom(const ArticleVersion &older);

protected:
    void choose(const LineRow *row) override;
    void focusDetail() override;
    void retranslate() override;
    QString emptyWords() const override;

private:
    enum class Mode { Nothing, Write, Compare, Merge, Reason };
    /// What was typed into a draft and is not kept by the desk yet. The journal has it, so it outlives this.
    struct Typed {
        QHash<ArticleField, QString> texts;
        QString note;
        QString code;
    };

    void makeDetail();
    QWidget *makeWrite(QWidget *parent);
    QWidget *makeCompare(QWidget *parent);
    void fill();
    bool showOwn(const QString &procedureId);
    void beginNew(const Procedure &procedure, int baseVersion, const QString &note);
    void open(const ArticleDraft &draft);
    void readStanding();
    void saySituation();
    QString situation() const;
    QString staleWords() const;
    void setMode(Mode mode);
    void readJournal();
    bool isLocal(const QUuid &id) const;
    void dropKept(); ///< of m_local, what the desk has by now
    void rememberTyped();
    void noteForJournal(const ArticleDraft &draft);
    void keepJournal();
    void forgetTyped(const QUuid &id); ///< the desk has it, or nobody wants it
    bool isMine() const { return m_open.by == m_ports.me.name; }
    bool isStale() const { return m_inForce && m_inForce->version != m_open.baseVersion; }
    bool mayWrite() const;
    std::optional<ArticleDraft> written(bool complain);
    bool explain(const Error &problem);
    void save(DraftState state, const QString &done);
    void keep(const ArticleDraft &draft, const QString &done);
    void applyMerge();
    void sendBack();
    void discard();
    void after(const Result<void> &result, const QString &done);
    void workMain();
    QString offerMain() const;

    QList<ArticleDraft> m_drafts; ///< of the desk
    QList<ArticleDraft> m_local; ///< begun here and not kept yet
    QHash<QUuid, Typed> m_typed;
    QHash<QUuid, ArticleDraft> m_unjournalled; ///< changed since the journal was written
    QTimer m_journalSoon;
    ArticleDraft m_open;
    ArticleDraft m_discarded; ///< to be brought back
    std::optional<Procedure> m_inForce;
    QList<ArticleVersion> m_versions;
    Mode m_mode = Mode::Nothing;
    bool m_saving = false;
    quint64 m_asked = 0;

    QStackedWidget *m_stack;
    TextLabel *m_name;
    TextLabel *m_situation;
    Notice *m_stale;
    TextLabel *m_nothing;
    QWidget *m_write;
    TextLabel *m_noteLabel;
    QLineEdit *m_note;
    FieldError *m_noteProblem;
    TextLabel *m_codeLabel;
    QLineEdit *m_code;
    ArticleForm *m_form;
    QWidget *m_compare;
    DraftLinks *m_links;
    ArticleDiff *m_diff;
    MergePane *m_merge;
    QWidget *m_reasonBox;
    TextLabel *m_reasonLabel;
    NoteEdit *m_reason;
    FieldError *m_reasonProblem;
};

} // namespace tongdai
