# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/blueskyadapter.h"
  "${CMAKE_CURRENT_LIST_DIR}/linkcard.h"
  "${CMAKE_CURRENT_LIST_DIR}/tid.h"
  "${CMAKE_CURRENT_LIST_DIR}/blueskyadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/blueskyinbox.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/blueskymedia.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/linkcard.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/tid.cpp"
)
