// Ctrl+K: one box for every command, ready text, ticket, procedure, unit and page.
#pragma once

#include "ui/shell/overlay.h"
#include "ui/shell/ports.h"

#include <QAbstractListModel>

#include <functional>

class QListView;

namespace tongdai {

class QuestionField;
class TextLabel;

/// Something the box can do by name. `words` are shown and matched, bare or accented; `also` is matched only.
struct Command {
    QString words;
    QString key;
    std::function<void()> work;
    bool isPage = false;
    QString also;
    bool isSnippet = false;
};

class CommandBox final : public Overlay
{
    Q_OBJECT
public:
    /// `commands` is asked anew each time the box opens, so words follow the language.
    CommandBox(const Theme &theme, const Ports &ports, std::function<QList<Command>()> commands,
               QWidget *window);

Q_SIGNALS:
    void ticketChosen(const QUuid &id);
    void procedureChosen(const QString &id);
    void unitChosen(const QString &code);

protected:
    QRect sheetRect() const override;
    QWidget *firstFocus() const override;
    void opening() override;

private:
    struct Row {
        QString heading; ///< not empty: a group's heading
        QString icon;
        QString words;
        QString note;
        QString key;
        std::function<void()> work;
    };
    class Rows;

    void look(const QString &words);
    void show();
    void step(int rows);
    void take();

    Ports m_ports;
    std::function<QList<Command>()> m_commands;
    QList<Command> m_known;
    QuestionField *m_field;
    TextLabel *m_empty;
    QListView *m_list;
    Rows *m_rows;
    quint64 m_asked = 0;
    QString m_words;
    QList<Row> m_commandRows;
    QList<Row> m_ticketRows;
    QList<Row> m_procedureRows;
    QList<Row> m_unitRows;
    QList<Row> m_pageRows;
    QList<Row> m_snippetRows;
};

} // namespace tongdai
