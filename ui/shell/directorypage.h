// The page "Danh bạ": the desks, their hotlines, who is on duty now and who will be.
#pragma once

#include "models/domain/unit.h"
#include "ui/widgets/pane.h"

#include <QAbstractListModel>
#include <QWidget>

class QListView;
class QVBoxLayout;

namespace tongdai {

class Clock;
class Directory;
class FormDrafts;
class KeyAction;
class QuestionField;
class RosterPane;
class TextLabel;
class SectionTitle;
class Chip;

class DirectoryPage final : public QWidget
{
    Q_OBJECT
public:
    /// `me`: user name of whoever is signed in.
    DirectoryPage(const Theme &theme, Directory &directory, FormDrafts &drafts, const Clock &clock,
                  const QString &me, QWidget *parent = nullptr);

    void showUnit(const QString &code);
    void focusPage();
    void keepDrafts(); ///< the program is about to close or lock

Q_SIGNALS:
    void draftKept(qint64 atMs); ///< for the status line

protected:
    void changeEvent(QEvent *event) override;

private:
    class Desks;

    void build(FormDrafts &drafts, const QString &me);
    void bringBack(FormDrafts &drafts); ///< the unit whose roster was being made
    void focusFilter();
    void retranslate();
    void filter();
    void showCurrent();

    const Theme &m_theme;
    Directory &m_directory;
    const Clock &m_clock;
    Desks *m_desks;
    QuestionField *m_filter = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_detail = nullptr;
    TextLabel *m_none = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_former = nullptr;
    Chip *m_open = nullptr;
    TextLabel *m_hotlineWord = nullptr;
    TextLabel *m_hotline = nullptr;
    TextLabel *m_hoursWord = nullptr;
    TextLabel *m_hours = nullptr;
    TextLabel *m_addressWord = nullptr;
    TextLabel *m_address = nullptr;
    TextLabel *m_dutyWord = nullptr;
    TextLabel *m_duty = nullptr;
    TextLabel *m_headWord = nullptr;
    TextLabel *m_head = nullptr;
    RosterPane *m_roster = nullptr;
    SectionTitle *m_staffTitle = nullptr;
    TextLabel *m_staff = nullptr;
    SectionTitle *m_communesTitle = nullptr;
    TextLabel *m_communes = nullptr;
};

} // namespace tongdai
