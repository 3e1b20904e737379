// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the ComposerPanel, its messages, and its entry in the registry.
#include "ui/kit/panelframe.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "views/composer/composerpanel.h"
#include "views/composer/composertexts.h"
#include "views/composer/composerfooter.h"
#include "views/composer/composertools.h"
#include "views/tellsaved.h"
#include "views/composer/mediastrip.h"
#include "views/composer/register.h"
#include "views/composer/morefields.h"
#include "views/composer/texteditors.h"
#include "views/composer/writingcard.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

struct Command {
    const char *id;
    const char *text;
    const char *icon;
    const char *key;
    bool inHeader;
};

constexpr Command commands[] = {
    {"composer.schedule", QT_TRANSLATE_NOOP("Composer", "Schedule or publish"), "send", "Ctrl+Return", false},
    {"composer.publishNow", QT_TRANSLATE_NOOP("Composer", "Publish now"), "rocket", "Ctrl+Shift+Return", false},
    {"composer.draft", QT_TRANSLATE_NOOP("Composer", "Back to draft"), "rotate-ccw", "", true},
    {"composer.duplicate", QT_TRANSLATE_NOOP("Composer", "Duplicate"), "copy", "Ctrl+Shift+D", true},
    {"composer.delete", QT_TRANSLATE_NOOP("Composer", "Delete"), "trash-2", "", true},
    {"composer.media", QT_TRANSLATE_NOOP("Composer", "Add pictures or videos"), "image", "Ctrl+Shift+I", false},
    {"composer.emoji", QT_TRANSLATE_NOOP("Composer", "Insert an emoji"), "smile", "Ctrl+.", false},
    {"composer.part", QT_TRANSLATE_NOOP("Composer", "Add a part to the thread"), "plus", "Ctrl+Shift+P", false},
    {"composer.link", QT_TRANSLATE_NOOP("Composer", "Add a link"), "link", "", false},
    {"composer.comment", QT_TRANSLATE_NOOP("Composer", "Add a first comment"), "message-circle", "", false},
    {"composer.warning", QT_TRANSLATE_NOOP("Composer", "Add a content warning"), "triangle-alert", "", false},
    {"composer.language", QT_TRANSLATE_NOOP("Composer", "Set the language of the post"), "globe", "", false},
    {"composer.title", QT_TRANSLATE_NOOP("Composer", "Give the post a title"), "bookmark", "", false},
    {"composer.notes", QT_TRANSLATE_NOOP("Composer", "Write planning notes"), "file-text", "", false},
    {"composer.stop", QT_TRANSLATE_NOOP("Composer", "Stop publishing"), "circle-x", "", false},
};

} // namespace

/** Of several composers the one with the focus is meant; from the palette, the one that is seen. */
bool ComposerPanel::isAddressed() const
{
    for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (const auto *panel = qobject_cast<const ComposerPanel *>(widget))
            return panel == this;
    }
    return isVisible();
}

void ComposerPanel::makeActions()
{
    const QHash<QString, std::function<void()>> does{
        {u"composer.schedule"_s, [this] { m_footer->runPrimary(); }},
        {u"composer.publishNow"_s, [this] { m_controller->publishNow(); }},
        {u"composer.draft"_s, [this] { m_controller->backToDraft(); }},
        {u"composer.duplicate"_s, [this] { m_controller->duplicate(); }},
        {u"composer.delete"_s, [this] { m_controller->remove(); }},
        {u"composer.media"_s, [this] { m_editors->activeCard()->media()->chooseFiles(); }},
        {u"composer.emoji"_s, [this] { m_editors->activeCard()->tools()->openEmoji(); }},
        {u"composer.part"_s, [this] { m_controller->addPart(m_editors->scope()); }},
        {u"composer.link"_s, [this] { m_more->open(u"link"_s); }},
        {u"composer.comment"_s, [this] { m_more->open(u"comment"_s); }},
        {u"composer.warning"_s, [this] { m_more->open(u"warning"_s); }},
        {u"composer.language"_s, [this] { m_more->open(u"language"_s); }},
        {u"composer.title"_s, [this] { m_more->open(u"title"_s); }},
        {u"composer.notes"_s, [this] { m_more->open(u"notes"_s); }},
        {u"composer.stop"_s, [this] { m_controller->stopPublishing(); }}};
    for (const Command &command : commands) {
        ui::ActionSpec spec;
        spec.id = QString::fromLatin1(command.id);
        spec.text = [text = command.text] { return QCoreApplication::translate("Composer", text); };
        spec.category = [] { return QCoreApplication::translate("Composer", "Composer"); };
        spec.icon = QString::fromLatin1(command.icon);
        if (*command.key)
            spec.shortcuts = {QKeySequence(QString::fromLatin1(command.key))};
        spec.scope = ui::ActionScope::Panel;
        spec.panel = u"composer"_s;
        QAction *action = m_deps.actions.add(spec);
        addAction(action);
        if (command.inHeader)
            m_frame->addMenuAction(action);
        connect(action, &QAction::triggered, this, [this, run = does.value(spec.id)] {
            if (isAddressed())
                run();
        });
    }
}

void ComposerPanel::undoWorkspace(bool redo)
{
    const auto done = [this](const Result<store::Saved> &saved) {
        if (!saved)
            tell(errorSentence(saved.error()), ui::Tone::Warning);
    };
    if (redo)
        m_deps.store.redo(this, done);
    else
        undoNewest(m_deps.store, m_deps.toasts, this, done);
}

void ComposerPanel::tell(const QString &text, ui::Tone tone, std::function<void()> undo, const RecordId &step)
{
    // The toasts belong to the window, which comes after the registry.
    if (m_deps.toasts)
        m_deps.toasts->show(text, std::move(undo), tone, {}, step);
}

void ComposerPanel::showActed(const QString &what, const RecordId &step)
{
    // This step and no other, whatever else was done until the button is pressed.
    const auto undo = [this, step] {
        m_deps.store.undo(step, this, [this](const Result<store::Saved> &undone) {
            if (!undone)
                tell(errorSentence(undone.error()), ui::Tone::Warning);
        });
    };
    if (what == u"post.schedule")
        tell(tr("Scheduled for %1.").arg(momentText(m_controller->facts().scheduledAt, m_controller->facts().timezone)), ui::Tone::Success, undo, step);
    else if (what == u"post.publishNow")
        tell(tr("On its way. What happens is listed under the preview."), ui::Tone::Success);
    else if (what == u"post.unschedule")
        tell(tr("Back to draft."), ui::Tone::Neutral, undo, step);
    else if (what == u"post.doneByHand")
        tell(tr("Thank you: the post counts as published there."), ui::Tone::Success);
    else if (what == u"post.unplan")
        tell(tr("The date is gone; the post is a draft again."), ui::Tone::Neutral, undo, step);
    else if (what == u"post.aside")
        tell(tr("This post cannot be changed. What you typed is kept among your drafts."), ui::Tone::Warning);
    else if (what == u"publish.stopped")
        tell(tr("Stopped. Nothing was sent."), ui::Tone::Success);
    else if (what == u"publish.stopping")
        tell(tr("Stopped. What had been sent stays live."), ui::Tone::Warning);
    else if (what == u"conflict.mine")
        tell(tr("The post has your text now. The other one is kept with the settled conflict."), ui::Tone::Success, undo, step);
    else if (what == u"conflict.theirs")
        tell(tr("You go on with the other text. Yours is kept with the settled conflict."), ui::Tone::Success, undo, step);
    else if (what == u"post.delete")
        tell(tr("Deleted."), ui::Tone::Neutral, undo, step);
    else if (what == u"post.copy")
        tell(tr("The copy is among your drafts."), ui::Tone::Neutral, undo, step);
    else if (what == u"series.skip")
        tell(tr("Left out of the series."), ui::Tone::Neutral, undo, step);
}

} // namespace campanile::views::composer

namespace campanile::views {

using namespace Qt::StringLiterals;

void registerComposerPanel(ui::PanelRegistry &registry, const PanelDeps &deps)
{
    ui::PanelDescriptor panel;
    panel.id = u"composer"_s;
    panel.title = [] { return QCoreApplication::translate("Composer", "Composer"); };
    panel.icon = u"square-pen"_s;
    panel.group = u"plan"_s;
    panel.area = ui::PanelArea::Right;
    panel.multiplicity = ui::PanelMultiplicity::Many;
    panel.factory = [&deps](QWidget *parent) -> ui::Panel * { return new composer::ComposerPanel(deps, parent); };
    const bool added = registry.add(panel);
    Q_ASSERT_X(added, "registerComposerPanel", "the id is taken");
    Q_UNUSED(added);
}

} // namespace campanile::views
