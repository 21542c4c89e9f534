// What the call desk needs from outside.
#pragma once

namespace tongdai {

class ArticleIndex;
class CallStore;
class Clock;
class Directory;
class KnowledgeDesk;
class PhoneLine;
class SyncMonitor;
class TicketStore;

struct CallPorts {
    CallStore &calls;
    TicketStore &tickets;
    ArticleIndex &articles;
    KnowledgeDesk &knowledge;
    Directory &directory;
    SyncMonitor &sync;
    PhoneLine &phone;
    const Clock &clock;
};

} // namespace tongdai
