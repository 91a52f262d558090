import { Link } from "@tanstack/react-router";
import { useQuery } from "convex/react";
import {
  Activity,
  CircleUserRound,
  LogOut,
  Settings,
  UserRound,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { api } from "@convex/_generated/api";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLinkItem,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/menu";
import { useSignOut } from "@/hooks/use-sign-out";

export default function MeMenu() {
  const t = useTranslations("shell");
  const leave = useSignOut();
  const me = useQuery(api.account.queries.getMe);

  return (
    <Menu>
      <MenuTrigger
        render={
          <Button
            variant="quiet"
            aria-label={t("account")}
            className="w-touch px-0 [&_svg]:size-[1.5rem]"
          />
        }
      >
        {me?.name ? (
          <Avatar name={me.name} />
        ) : (
          <CircleUserRound aria-hidden strokeWidth={1.5} />
        )}
      </MenuTrigger>
      <MenuContent>
        {me && (
          <div className="border-b border-line px-3 py-2 text-sm">
            <p className="font-semibold">{me.name}</p>
            <p className="text-quiet">{me.email}</p>
          </div>
        )}
        <MenuLinkItem render={<Link to="/profile" />}>
          <UserRound aria-hidden />
          {t("profile")}
        </MenuLinkItem>
        <MenuLinkItem render={<Link to="/settings" />}>
          <Settings aria-hidden />
          {t("settings")}
        </MenuLinkItem>
        {me?.platformRole === "platformAdmin" && (
          <MenuLinkItem render={<Link to="/operations" />}>
            <Activity aria-hidden />
            {t("operations")}
          </MenuLinkItem>
        )}
        <MenuSeparator />
        <MenuItem onClick={() => void leave()}>
          <LogOut aria-hidden />
          {t("signOut")}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
