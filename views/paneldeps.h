// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "models/records/recordlists.h"
#include "views/accounthooks.h"
#include "views/workspacecontext.h"

#include <QString>

class QThreadPool;

namespace campanile {
class Settings;
}
namespace campanile::services {
class AiReplyService;
class AccountService;
class AssetService;
class CrisisService;
class InboxHistory;
class InboxService;
class MemberService;
class PostService;
class PracticeService;
class PresenceService;
class PublishService;
class ReplyDraftService;
class WorkspaceService;
}
namespace campanile::ui {
class ActionRegistry;
class PanelRegistry;
class SelectionBus;
class Toasts;
}

namespace campanile::views {

class AccountPictures;

/** What a panel may use. Everything outlives the panel; a panel owns proxies of its own, never a shared source model. */
struct PanelDeps {
    store::Store &store;
    services::PostService &posts;
    services::AssetService &assets;
    services::WorkspaceService &workspace;
    WorkspaceContext &context;
    models::AccountsModel &accounts;
    models::CampaignsModel &campaigns;
    models::TemplatesModel &templates;
    ui::SelectionBus &bus;
    ui::ActionRegistry &actions;
    Settings &settings;
    ui::Toasts *toasts;      ///< short messages with Undo; set before the first panel is made
    QThreadPool &pool;       ///< images and files
    const Clock &clock;
    Rng &rng;
    QString dictionaryDir;   ///< hunspell dictionaries
    services::PublishService *publish = nullptr; ///< commands to the publisher; null only in tests that do not publish
    services::PracticeService *practice = nullptr; ///< the practice network; null only in tests that do not show it
    services::AccountService *accountsService = nullptr; ///< connecting accounts; null only in tests that do not connect
    AccountHooks accountHooks = {}; ///< what connecting needs of the window and this computer
    AccountPictures *pictures = nullptr; ///< of accounts; null: their initials stand in
    services::InboxService *inbox = nullptr; ///< answering people; null only in tests that do not
    services::InboxHistory *history = nullptr; ///< of the inbox before the last months; null: nothing older can be fetched
    services::CrisisService *crisis = nullptr; ///< the crisis room; null only in tests without one
    services::ReplyDraftService *replyDrafts = nullptr; ///< proposals and reviews; null only in tests that do not review
    services::AiReplyService *ai = nullptr; ///< the person's own language model; null where nothing reaches it
    services::MemberService *members = nullptr; ///< people of a team's workspace; null only in tests without them
    RecordId me = {};        ///< the user who sits here; null only in tests without people
    services::PresenceService *presence = nullptr; ///< who is at work on what; null only in tests without colleagues
};

} // namespace campanile::views
