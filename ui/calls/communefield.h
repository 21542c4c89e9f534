// Choosing a commune by typing part of its name, with or without marks, old names included.
#pragma once

#include "models/domain/unit.h"
#include "ui/widgets/theme.h"

#include <QAbstractListModel>
#include <QCompleter>
#include <QLineEdit>

namespace tongdai {

class Directory;

/// The communes that match what is typed, best first.
class CommuneModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    CommuneModel(const Directory &directory, QObject *parent);

    void reload();
    void setWords(const QString &words);
    const Unit *at(int row) const;
    /// "Phường Trảng Dài, Thành phố Biên Hòa"; the code itself when the unit is not known here.
    QString nameOf(const QString &code) const;
    QString codeOfName(const QString &name) const; ///< exact, as nameOf gives it; empty when there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry {
        Unit unit;
        QString shown;
        QString exact; ///< searchForm of the name, its kind and former names
        QString folded;
    };
    const Directory &m_directory;
    QList<Entry> m_all;
    QList<int> m_rows;
};

class CommuneField final : public QLineEdit
{
    Q_OBJECT
public:
    CommuneField(const Theme &theme, const Directory &directory, QWidget *parent = nullptr);

    QString code() const { return m_code; } ///< empty while the words match no chosen commune
    void setCode(const QString &code);
    /// Words typed that are no commune's name: kept, and shown again after a restart.
    QString looseWords() const { return m_code.isEmpty() ? text() : QString(); }

Q_SIGNALS:
    void codeChanged(const QString &code);
    void chosen(); ///< by Enter or click: the person is done here

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void look(const QString &words);
    void take(const QString &code, bool done);

    const Theme &m_theme;
    CommuneModel *m_model;
    QCompleter *m_completer;
    QString m_code;
};

} // namespace tongdai
