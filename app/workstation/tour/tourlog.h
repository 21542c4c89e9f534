// What the tour writes down: numbered screenshots and tour.json.
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

class QWidget;

namespace tongdai::tour {

/// One entry a step. GUI thread.
class TourLog
{
public:
    explicit TourLog(QString folder);

    /// Starts the count and the time of the next step.
    void beginStep(const QString &title);
    /// Ends it with a picture of `window` as it stands on the screen.
    void endStep(QWidget *window);
    void countKey() { ++m_keys; } ///< a chord is one key
    /// Something a citizen is or said, as the tour types it: no file of a profile may hold it readable.
    void plant(const QString &words) { m_planted += words; }
    QStringList planted() const { return m_planted; }
    void addCall(const QJsonObject &call) { m_calls += call; }
    void setStalls(int over100Ms, qint64 longestMs);
    QString folder() const { return m_folder; }
    void fail(const QString &why);

    int steps() const { return static_cast<int>(m_steps.size()); }
    QStringList failures() const { return m_failures; }
    /// Writes tour.json: {steps:[{n,title,screenshot,keys,ms}],calls:[{name,keys,mouse,model_s,…}],stalls,ok,failures}, and
    /// planted.txt. False when the folder cannot be written.
    bool write() const;

private:
    QString m_folder;
    QString m_title;
    QElapsedTimer m_timer;
    int m_keys = 0;
    QJsonArray m_steps;
    QJsonArray m_calls;
    QJsonObject m_stalls;
    QStringList m_planted;
    QStringList m_failures;
};

} // namespace tongdai::tour
