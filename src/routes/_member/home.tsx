import { createFileRoute } from "@tanstack/react-router";
import { HomeView } from "@/features/home/views/home-view";

export const Route = createFileRoute("/_member/home")({ component: HomeView });
