# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/mastodonadapter.h"
  "${CMAKE_CURRENT_LIST_DIR}/mastodonadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/mastodoninbox.cpp"
)
