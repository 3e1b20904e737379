// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxpanel.h"

#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/settingsdialog.h"
#include "views/inbox/conversation/conversationpane.h"
#include "views/inbox/conversation/detailspane.h"
#include "views/inbox/conversation/picturespage.h"

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
InboxPane makeConversation(const InboxParts &parts, QWidget *parent, const std::function<void()> &leave)
{
    auto *pane = new ConversationPane(parts, parent);
    QObject::connect(pane, &ConversationPane::leaveRequested, parent, leave);
    // The button that was pressed is off now, and the keyboard would wander to whatever comes after it.
    QObject::connect(pane, &ConversationPane::replied, parent, leave);
    QObject::connect(pane, &ConversationPane::openPostRequested, parent,
                     [&bus = parts.deps.bus](const RecordId &post) { bus.open(u"composer"_s, post); });
    return {pane, [pane](const RecordId &id) { pane->setItem(id); }, [pane] { pane->startReply(); }, [pane] { pane->startNote(); }};
}

InboxPane makeDetails(const InboxParts &parts, QWidget *parent, const std::function<void(const RecordId &)> &open)
{
    auto *pane = new DetailsPane(parts, parent);
    QObject::connect(pane, &DetailsPane::openItemRequested, parent, open);
    return {pane, [pane](const RecordId &id) { pane->setItem(id); }};
}
} // namespace

void registerInboxPanel(ui::PanelRegistry &registry, const PanelDeps &deps)
{
    if (!deps.inbox)
        return;
    ui::PanelDescriptor panel;
    panel.id = u"inbox"_s;
    panel.title = [] { return InboxPanel::tr("Inbox"); };
    panel.icon = u"inbox"_s;
    panel.group = u"engage"_s;
    panel.area = ui::PanelArea::Center;
    panel.visibleByDefault = true;
    panel.factory = [&deps](QWidget *parent) {
        const InboxPaneMakers makers{
            [](const InboxParts &parts, QWidget *home, const std::function<void()> &leave, const std::function<void(const RecordId &)> &) {
                return makeConversation(parts, home, leave);
            },
            [](const InboxParts &parts, QWidget *home, const std::function<void()> &, const std::function<void(const RecordId &)> &open) {
                return makeDetails(parts, home, open);
            }};
        return new InboxPanel(deps, makers, parent);
    };
    [[maybe_unused]] const bool added = registry.add(std::move(panel));
    Q_ASSERT(added);
}

void addInboxPages(ui::SettingsPages &pages, const PanelDeps &deps)
{
    pages.add({u"pictures"_s, [] { return PicturesPage::tr("Pictures in the inbox"); }, u"image"_s,
               [&deps](QWidget *parent) -> QWidget * { return new PicturesPage(deps, parent); }});
}

} // namespace campanile::views
