#include "app/server/transport/pendinganswer.h"

#include "app/server/transport/httpmessage.h"

namespace tongdai::server {

bool PendingAnswer::takeForAnswer()
{
    // What was asked to be told may own the responder; it must die outside the lock.
    std::vector<std::function<void()>> unneeded;
    const std::lock_guard lock(m_mutex);
    if (m_state != State::Open)
        return false;
    m_state = State::Answered;
    unneeded.swap(m_tell);
    return true;
}

void PendingAnswer::giveUp()
{
    std::vector<std::function<void()>> tell;
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::Open)
            return;
        m_state = State::GivenUp;
        tell.swap(m_tell);
    }
    for (const auto &fn : tell)
        fn();
}

bool PendingAnswer::givenUp() const
{
    const std::lock_guard lock(m_mutex);
    return m_state == State::GivenUp;
}

bool PendingAnswer::whenGivenUp(std::function<void()> fn)
{
    const std::lock_guard lock(m_mutex);
    if (m_state == State::Open)
        m_tell.push_back(std::move(fn));
    return m_state != State::GivenUp;
}

SessionResponder::SessionResponder(std::shared_ptr<PendingAnswer> pending, std::shared_ptr<AnswerLane> lane)
    : m_pending(std::move(pending))
    , m_lane(std::move(lane))
{ }

SessionResponder::~SessionResponder()
{
    if (m_pending->takeForAnswer())
        m_lane->deliver(m_pending, refusal(500, "storage", "The server did not answer this request."));
}

void SessionResponder::send(HttpResponse response)
{
    if (m_pending->takeForAnswer())
        m_lane->deliver(m_pending, std::move(response));
}

bool SessionResponder::gone() const
{
    return m_pending->givenUp();
}

void SessionResponder::onGone(std::function<void()> fn)
{
    if (!m_pending->whenGivenUp(fn))
        m_lane->onTransportThread(std::move(fn));
}

} // namespace tongdai::server
