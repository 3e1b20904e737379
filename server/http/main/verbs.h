// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile::server {

class Command;

// Each verb adds its options, reads the words, does its work and gives the exit code.

[[nodiscard]] int initCommand(Command &command);
[[nodiscard]] int addUserCommand(Command &command);
[[nodiscard]] int setUserCommand(Command &command);
[[nodiscard]] int addWorkspaceCommand(Command &command);
[[nodiscard]] int addMemberCommand(Command &command);
[[nodiscard]] int removeMemberCommand(Command &command);
[[nodiscard]] int addPracticeCommand(Command &command);
[[nodiscard]] int listCommand(Command &command);
/** Workspaces on their way to this server. */
[[nodiscard]] int movesCommand(Command &command);
[[nodiscard]] int backupCommand(Command &command);
[[nodiscard]] int restoreCommand(Command &command);
[[nodiscard]] int rotateKeyCommand(Command &command);
/** What has to be entered at networks so that they tell of news, and what has come of it. */
[[nodiscard]] int webhooksCommand(Command &command);
/** Answers requests until SIGTERM or SIGINT; runs the application's event loop. */
[[nodiscard]] int serveCommand(Command &command);

} // namespace campanile::server
