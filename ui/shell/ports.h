// What the window needs from outside.
#pragma once

namespace tongdai {

class ArticleIndex;
class Attachments;
class CallStore;
class Clock;
class Directory;
class FormDrafts;
class KnowledgeDesk;
class LinkChecker;
class OutboxParcels;
class ParkedWork;
class PhoneLine;
class SignIn;
class SyncMonitor;
class TicketStore;

/// All of them live longer than the window, on the GUI thread.
struct Ports {
    CallStore &calls;
    TicketStore &tickets;
    ArticleIndex &articles;
    KnowledgeDesk &knowledge;
    LinkChecker &links;
    Directory &directory;
    SyncMonitor &sync;
    OutboxParcels &parcels;
    ParkedWork &parked;
    PhoneLine &phone;
    Attachments &attachments;
    FormDrafts &formDrafts;
    SignIn &signIn;
    Clock &clock;
};

} // namespace tongdai
