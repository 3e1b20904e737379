// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/core/result.h"
#include "app/store/mutation.h"
#include "models/inbox/inboxlists.h"
#include "ui/theme/theme.h"
#include "views/agowords.h"
#include "views/crisis/crisiswords.h"
#include "views/paneldeps.h"

class QLabel;
class QLayout;

namespace campanile::services {
class CrisisService;
}

namespace campanile::views {

/** What the parts of the crisis room share. Everything outlives them. */
struct CrisisParts {
    const PanelDeps &deps;
    services::CrisisService &crisis;
    models::MembersModel &members; ///< keys are user ids

    [[nodiscard]] const RecordId &me() const { return deps.me; }
    [[nodiscard]] qint64 nowMs() const { return deps.clock.nowMs(); }
    [[nodiscard]] MomentWays ways() const;
    /** "14:03", with the day when it is not today. */
    [[nodiscard]] QString timeWords(qint64 ms) const;
    /** A person of the workspace; "a rule" for nobody, "somebody" for one who is not known. */
    [[nodiscard]] QString person(const RecordId &user) const;
    [[nodiscard]] QString account(const QString &id) const;
    [[nodiscard]] CrisisNames names() const;
    /** With an Undo, and what that did where it is not all (crisisStepWords() of @p label). */
    void tell(const Result<store::Saved> &saved, const QString &text, const QString &label = {}) const;
    void tellError(const Error &error) const;
};

/** Plain text over as many lines as it needs, at the leading edge. */
[[nodiscard]] QLabel *crisisLabel(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent);
/** Takes everything out and deletes it. */
void emptyLayout(QLayout *layout);

/** What a person does about a pause; used by the room, the banner and the palette. */
class PauseActions
{
public:
    explicit PauseActions(const CrisisParts &parts) : m_parts(parts) {}
    /** At once, with an Undo that lets posts go out again and keeps back what has come due. */
    void pause(const RecordId &event, const QString &reason, QObject *context) const;
    void resume(bool publishMissed, QObject *context) const;

private:
    const CrisisParts &m_parts;
};

} // namespace campanile::views
