// What the tour writes down: numbered screenshots and tour.json.
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QObject>
#include <QString>

class QWidget;

namespace tongdai::tour {

/// Counts key presses that reach the application, one entry a step. GUI thread.
class TourLog : public QObject
{
    Q_OBJECT
public:
    explicit TourLog(QString folder, QObject *parent = nullptr);

    /// Starts the count and the time of the next step.
    void beginStep(const QString &title);
    /// Ends it with a picture of `window` as it stands on the screen.
    void endStep(QWidget *window);
    void fail(const QString &why);

    int steps() const { return static_cast<int>(m_steps.size()); }
    QStringList failures() const { return m_failures; }
    /// Writes tour.json: {steps:[{n,title,screenshot,keys,ms}],ok,failures}. False when the folder cannot be
    /// written.
    bool write() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString m_folder;
    QString m_title;
    QElapsedTimer m_timer;
    int m_keys = 0;
    QJsonArray m_steps;
    QStringList m_failures;
};

} // namespace tongdai::tour
