// One request that waits for its answer: shared by the session, on its strand, and by whoever answers, on any
// thread.
#pragma once

#include "app/server/transport/httpserver.h"

#include <mutex>

namespace tongdai::server {

/// Open until answered or given up; which of the two comes first wins, and only once.
class PendingAnswer
{
public:
    /// True for the first caller while nobody has given up: it may send.
    bool takeForAnswer();
    /// The client has left, or has waited too long: tells whoever asked to be told.
    void giveUp();
    bool givenUp() const;
    /// Keeps `fn` for giveUp(). False when that has already happened: the caller must see to it.
    bool whenGivenUp(std::function<void()> fn);

private:
    enum class State { Open, Answered, GivenUp };

    mutable std::mutex m_mutex;
    State m_state = State::Open;
    std::vector<std::function<void()>> m_tell;
};

/// Way back from any thread to the session; outlives the session and, if need be, the server.
class AnswerLane
{
public:
    virtual ~AnswerLane() = default;

    virtual void deliver(std::shared_ptr<PendingAnswer> to, HttpResponse response) = 0;
    virtual void onTransportThread(std::function<void()> fn) = 0;
};

/// What a handler holds. One that is dropped without an answer says 500, so that no client waits for nothing.
class SessionResponder final : public Responder
{
public:
    SessionResponder(std::shared_ptr<PendingAnswer> pending, std::shared_ptr<AnswerLane> lane);
    ~SessionResponder() override;
    SessionResponder(const SessionResponder &) = delete;
    SessionResponder &operator=(const SessionResponder &) = delete;

    void send(HttpResponse response) override;
    bool gone() const override;
    void onGone(std::function<void()> fn) override;

private:
    std::shared_ptr<PendingAnswer> m_pending;
    std::shared_ptr<AnswerLane> m_lane;
};

} // namespace tongdai::server
