// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/errorrows.h"

namespace campanile::ui {

std::span<const ErrorRow> ErrorText::moving()
{
    static constexpr ErrorRow rows[] = {
        {"move.noRight", QT_TR_NOOP("You may not bring workspaces to this server."), QT_TR_NOOP("The workspace stays on this computer as it was."),
         QT_TR_NOOP("Ask whoever runs the server for the right to create workspaces.")},
        {"move.serverTooOld", QT_TR_NOOP("This server does not take workspaces from computers."), QT_TR_NOOP("The workspace stays on this computer as it was."),
         QT_TR_NOOP("Ask whoever runs the server for a newer version.")},
        {"move.schema", QT_TR_NOOP("The server is older than this Campanile."), QT_TR_NOOP("The workspace stays on this computer as it was."),
         QT_TR_NOOP("Ask whoever runs the server for a newer version.")},
        {"move.unknown", QT_TR_NOOP("The server does not take this workspace from you."), QT_TR_NOOP("Nothing was lost on this computer."),
         QT_TR_NOOP("Sign in as the person who began the move, or ask whoever runs the server.")},
        {"move.otherPerson", QT_TR_NOOP("Somebody else began this move to %1."), QT_TR_NOOP("Nothing was changed, here or there."),
         QT_TR_NOOP("Sign in as the person who began it.")},
        {"move.tooMany", QT_TR_NOOP("You are bringing %1 workspaces to this server already."), QT_TR_NOOP("The workspace stays on this computer as it was."),
         QT_TR_NOOP("Finish one of them, or take it back."), ErrorArgs::Number},
        {"move.unknownOutcome", QT_TR_NOOP("%1 was asked to open the workspace and has not answered."),
         QT_TR_NOOP("Until it does, nothing is published from here, so that nothing goes out twice."), QT_TR_NOOP("Try again when the server can be reached.")},
        {"move.frozen", QT_TR_NOOP("This workspace is being moved to a team server."), QT_TR_NOOP("Your changes are kept and go along."), QT_TR_NOOP("Finish the move, or take it back.")},
        {"move.finished", QT_TR_NOOP("The workspace lives on the server already."), QT_TR_NOOP("Nothing was lost."), QT_TR_NOOP("Go on with the move: only this computer has to follow.")},
        {"move.cancelled", QT_TR_NOOP("The move was cancelled."), QT_TR_NOOP("The workspace works on this computer as before.")},
        {"move.unsent", QT_TR_NOOP("%1 changes of this window have not been saved in the workspace yet."), QT_TR_NOOP("The workspace stays on this computer as it was."),
         QT_TR_NOOP("Switch off \"Work offline\", wait until nothing is in the outbox, and try again."), ErrorArgs::Number},
        {"move.publishing", QT_TR_NOOP("%1 posts are being published just now."), QT_TR_NOOP("The workspace stays on this computer as it was."),
         QT_TR_NOOP("Try again when they are out, or cancel them."), ErrorArgs::Number},
        {"move.sending", QT_TR_NOOP("%1 replies are being sent just now."), QT_TR_NOOP("The workspace stays on this computer as it was."), QT_TR_NOOP("Try again in a few minutes."),
         ErrorArgs::Number},
        {"move.renewing", QT_TR_NOOP("The sign-in of %1 accounts is being renewed just now."), QT_TR_NOOP("The workspace stays on this computer as it was."),
         QT_TR_NOOP("Try again in a few minutes."), ErrorArgs::Number},
        {"move.noCopy", QT_TR_NOOP("The copy that stays on this computer could not be written."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."),
         QT_TR_NOOP("Make room on the disk and try again.")},
        {"move.diskFull", QT_TR_NOOP("The server has no space left."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Tell whoever runs the server.")},
        {"move.noVault", QT_TR_NOOP("The server has no key for sign-ins of accounts."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."),
         QT_TR_NOOP("Ask whoever runs the server, or move without the sign-ins.")},
        {"move.isDemo", QT_TR_NOOP("The demonstration is for trying things out and is not moved."), "", QT_TR_NOOP("Make a workspace of your own and move that.")},
        {"move.isTeam", QT_TR_NOOP("This workspace lives on a team server already."), QT_TR_NOOP("Nothing was changed.")},
        {"move.reconnect", QT_TR_NOOP("The account came here with the workspace, and its sign-in did not."), QT_TR_NOOP("Its posts wait."), QT_TR_NOOP("Connect the account again.")},
        {"move.filesMissing", QT_TR_NOOP("Some files did not arrive at the server."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Try again.")},
        {"move.incomplete", QT_TR_NOOP("What arrived at the server is not what was sent."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Try again.")},
        {"move.outOfStep", QT_TR_NOOP("This computer and the server do not agree on what has arrived."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Try again.")},
        {"move.badReference", QT_TR_NOOP("The server does not take the workspace: a record of the kind %1 belongs to one that is missing."),
         QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Report this, please.")},
        {"move.badRecord", QT_TR_NOOP("The server does not take a record of the kind %1."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Report this, please.")},
        {"move.recordTooLarge", QT_TR_NOOP("A record of the kind %1 is too large for the server."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."),
         QT_TR_NOOP("Report this, please.")},
        {"move.tooLarge", QT_TR_NOOP("The server takes less at a time than was sent."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Report this, please.")},
        {"move.badOrder", QT_TR_NOOP("The server got records in a wrong order."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Report this, please.")},
        {"move.badPart", QT_TR_NOOP("The server does not know a part of this workspace."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Report this, please.")},
        {"move.badFile", QT_TR_NOOP("A file is damaged and the server does not take it."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Report this, please.")},
        {"move.badWish", QT_TR_NOOP("The server does not understand what is to be moved."), QT_TR_NOOP("Nothing has been moved; the workspace is still here."), QT_TR_NOOP("Report this, please.")},
        {"move.badAnswer", QT_TR_NOOP("The server answered in a form that cannot be read."), QT_TR_NOOP("Nothing was lost on this computer."), QT_TR_NOOP("Ask whoever runs the server.")},
        {"storage.otherState", QT_TR_NOOP("The workspace is not in the state that this needs."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Try again.")},
    };
    return rows;
}

} // namespace campanile::ui
