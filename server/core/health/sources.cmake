# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/healthkeeper.h" "${CMAKE_CURRENT_LIST_DIR}/healthkeeper.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/healthrecords.h" "${CMAKE_CURRENT_LIST_DIR}/healthrecords.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/recoveryguidance.h" "${CMAKE_CURRENT_LIST_DIR}/recoveryguidance.cpp"
)
